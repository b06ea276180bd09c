import type { CompiledFlow, Node } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** A nomination fills a participant, and a nominated participant is filled by a nomination. */
export const nominations = (flow: CompiledFlow): readonly Finding[] => [
  ...[...flow.nodes.values()].flatMap((node) =>
    fillsNobody(flow, node) ? [unmatched(node.id)] : [],
  ),
  ...Object.keys(flow.document.participants).flatMap((role) => filledWrongly(flow, role)),
];

/** A nomination step whose participant does not name it in turn. */
const fillsNobody = (flow: CompiledFlow, node: Node): boolean => {
  if (node.kind !== 'task' || node.document.kind !== 'nomination') return false;
  const filled = flow.document.participants[node.document.nominates ?? ''];
  return filled === undefined || !('nominatedIn' in filled) || filled.nominatedIn !== node.id;
};

const filledWrongly = (flow: CompiledFlow, role: string): readonly Finding[] => {
  const participant = flow.document.participants[role];
  if (participant === undefined || !('nominatedIn' in participant)) return [];
  const step = flow.nodes.get(participant.nominatedIn);
  const isFilled = step?.kind === 'task' && step.document.nominates === role;
  const [least, most] = participant.count;
  return [
    ...(isFilled ? [] : [unmatched(`participants.${role}`)]),
    ...(least > most ? [badCount(role)] : []),
  ];
};

const unmatched = (path: string): Finding => ({
  code: 'FLOW.NOMINATION_UNMATCHED',
  severity: 'error',
  path,
  message: {
    zh: '提名环节与被提名的参与人必须互相指向',
    en: 'A nomination step and the participant it fills must name each other',
  },
});

const badCount = (key: string): Finding => ({
  code: 'FLOW.NOMINATION_COUNT',
  severity: 'error',
  path: `participants.${key}.count`,
  message: { zh: '最少人数大于最多人数', en: 'The minimum is larger than the maximum' },
});
