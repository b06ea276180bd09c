import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

/** A nomination fills a participant, and a nominated participant is filled by a nomination. */
export const nominations = (flow: CompiledFlow): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const node of flow.nodes.values()) {
    if (node.kind !== 'task' || node.document.kind !== 'nomination') continue;
    const { nominates } = node.document;
    const filled = nominates === undefined ? undefined : flow.document.participants[nominates];
    if (filled === undefined || !('nominatedIn' in filled) || filled.nominatedIn !== node.id) {
      findings.push(unmatched(node.id));
    }
  }
  for (const [key, participant] of Object.entries(flow.document.participants)) {
    if (!('nominatedIn' in participant)) continue;
    const step = flow.nodes.get(participant.nominatedIn);
    if (step?.kind !== 'task' || step.document.nominates !== key) {
      findings.push(unmatched(`participants.${key}`));
    }
    if (participant.count[0] > participant.count[1]) findings.push(badCount(key));
  }
  return findings;
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
