import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';

const BY_OTHERS: ReadonlySet<string> = new Set([
  'peer assessment',
  'manager assessment',
  'second assessment',
]);

/** An assessment by others that the flow gives to the subject. */
export const selfRating = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => {
    if (node.kind !== 'task' || !BY_OTHERS.has(node.document.kind)) return [];
    const roles = [node.document.who].flat();
    return roles
      .filter((role) => 'subject' in (flow.document.participants[role] ?? {}))
      .map((role) => ({
        code: 'FLOW.SELF_RATING',
        severity: 'error' as const,
        path: node.id,
        message: {
          zh: `「${role}」是被评估人本人，不能作为他人评估者`,
          en: `"${role}" is the subject, who cannot be the one others' assessment comes from`,
        },
      }));
  });
