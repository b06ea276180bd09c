import type { CompiledFlow, NodeOf } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

type Check = (document: NodeOf<'vote'>['document']) => Omit<Finding, 'path' | 'code'> | undefined;

const checks: Readonly<Record<string, Check>> = {
  'FLOW.VOTE_WITHOUT_CHAIR': (d) =>
    d.chair === undefined && (d.tie === 'chair decides' || needsChair(d))
      ? {
          severity: 'error',
          message: { zh: '表决用到主席，却没有主席', en: 'The vote needs a chair and has none' },
          fix: { zh: '用 chair 指明主席', en: 'Name the chair with "chair"' },
        }
      : undefined,
  'FLOW.CHAIR_NEVER_VOTES': (d) =>
    d.chairVotes === 'from the second round' && d.rounds < 2
      ? {
          severity: 'error',
          message: {
            zh: '主席从第二轮起投票，但只有一轮',
            en: 'The chair votes from the second round, and there is only one',
          },
          fix: { zh: '把 rounds 设为 2 或更多', en: 'Set "rounds" to 2 or more' },
        }
      : undefined,
  'FLOW.VOTE_NEVER_CLOSES': (d) =>
    d.due === undefined
      ? {
          severity: 'warning',
          message: {
            zh: '表决没有期限：只要有一人不投就不会结束',
            en: 'The vote has no due: one member who does not vote keeps it open',
          },
          fix: { zh: '用 due 指明期限', en: 'Give it a "due"' },
        }
      : undefined,
  'FLOW.UNREACHABLE_MAJORITY': (d) =>
    [d.majority, d.quorum].some(isBeyondAll)
      ? {
          severity: 'error',
          message: {
            zh: '所要求的多数永远达不到',
            en: 'The vote asks for more than all, which is never reached',
          },
          fix: { zh: '要求全体时写 atLeast 100 %', en: 'Write "atLeast": "100 %" for all of them' },
        }
      : undefined,
};

const needsChair = ({ chairVotes, attendance }: NodeOf<'vote'>['document']): boolean =>
  chairVotes !== 'every round' || attendance !== 'who votes is present';

const isBeyondAll = (threshold: NodeOf<'vote'>['document']['quorum']): boolean => {
  if (threshold === undefined) return false;
  const isStrict = 'moreThan' in threshold;
  const share = isStrict ? threshold.moreThan : threshold.atLeast;
  if (typeof share === 'number') return false;
  const [part = '', whole = '100'] = share.replace(' %', '').split('/');
  return isStrict ? Number(part) >= Number(whole) : Number(part) > Number(whole);
};

/** Votes that could not be held as they are written. */
export const votes = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) =>
    node.kind !== 'vote'
      ? []
      : Object.entries(checks).flatMap(([code, check]) => {
          const found = check(node.document);
          return found === undefined ? [] : [{ code, path: node.id, ...found }];
        }),
  );
