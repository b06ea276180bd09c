import { hasDue, waitsForWorld } from '../kind-traits.js';
import { withDescendants } from '../walk-nodes.js';
import type { CompiledFlow, Node, NodeOf } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** What is wrong with how blocks are put together: rounds that spin, joins nobody can reach. */
export const blocks = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => {
    if (node.kind === 'repeat') return idleRound(node);
    if (node.kind === 'parallel') return [...tooMany(node), ...timeless(node)];
    if (node.kind === 'forEach') return [...notAskable(flow, node), ...timeless(node)];
    return [];
  });

/** A round in which nothing takes any time would be over as often as it may be, at once. */
const idleRound = (node: NodeOf<'repeat'>): readonly Finding[] => {
  const isTimed = node.document.every !== undefined || holds(node.children, waitsForWorld);
  return isTimed
    ? []
    : [
        {
          code: 'FLOW.REPEAT_WITHOUT_WAIT',
          severity: 'error',
          path: node.id,
          message: {
            zh: '重复的环节里没有任何需要等待的事，会立即转完所有次数',
            en: 'Nothing in what is repeated takes any time: all its times would be over at once',
          },
          fix: {
            zh: '加入任务、审批或等待，或写明 every',
            en: 'Put a task, a decision or a wait in it, or say every',
          },
        },
      ];
};

const holds = (nodes: readonly Node[], test: (node: Node) => boolean): boolean =>
  nodes.some((node) => [...withDescendants(node)].some(test));

/** More branches asked for than there are: it can only ever be all of them. A warning. */
const tooMany = (node: NodeOf<'parallel'>): readonly Finding[] => {
  const { join } = node.document;
  const asked = typeof join === 'object' && 'atLeast' in join ? join.atLeast : 0;
  if (typeof asked !== 'number' || asked <= node.children.length) return [];
  return [
    {
      code: 'FLOW.JOIN_OUT_OF_REACH',
      severity: 'warning',
      path: node.id,
      message: {
        zh: `要求至少 ${asked} 个分支完成，但只有 ${node.children.length} 个`,
        en: `At least ${asked} branches are asked for, and there are ${node.children.length}`,
      },
      fix: { zh: '改小数目，或写 all', en: 'Ask for fewer, or for all' },
    },
  ];
};

/** Who counts only if in time needs a time. */
const timeless = (node: NodeOf<'parallel'> | NodeOf<'forEach'>): readonly Finding[] => {
  if (node.document.rest !== 'count if in time' || holds(node.children, hasDue)) return [];
  return [
    {
      code: 'FLOW.NO_TIME_TO_COUNT',
      severity: 'warning',
      path: node.id,
      message: {
        zh: '“按期完成则计入”，但其中没有任何截止',
        en: 'The rest counts if in time, but nothing in it has a due',
      },
      fix: { zh: '为其中的任务写明 due', en: 'Give its tasks a due' },
    },
  ];
};

/** Only those whom somebody nominated can be asked for again. */
const notAskable = ({ document }: CompiledFlow, node: NodeOf<'forEach'>): readonly Finding[] => {
  const participant = document.participants[node.document.in];
  const isNominated = participant !== undefined && 'nominatedIn' in participant;
  if (node.document.tooFew !== 'ask again' || isNominated) return [];
  return [
    {
      code: 'FLOW.NOBODY_TO_ASK_AGAIN',
      severity: 'error',
      path: node.id,
      message: {
        zh: `「${node.document.in}」不是提名产生的，无法重新提名`,
        en: `"${node.document.in}" is not nominated, so nobody can be asked again`,
      },
      fix: {
        zh: '改用 proceed flagged、skip，或 { add: 参与人 }',
        en: 'Say proceed flagged, skip, or { add: participant }',
      },
    },
  ];
};
