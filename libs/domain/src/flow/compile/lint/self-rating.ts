import type { CompiledFlow, Node } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { isJudgement, isSubject } from '../judgement.js';
import { handedTo } from '../overdue.js';

/** Judgements that the flow gives to their subject: by name, or when nobody else does them. */
export const selfRating = (flow: CompiledFlow): readonly Finding[] =>
  [...flow.nodes.values()].flatMap((node) => {
    const asked = askedBy(node);
    if (asked === undefined || !isJudgement(asked.kind)) return [];
    const named = asked.who.filter((role) => isSubject(flow, role));
    // Deciding may well be the subject's, when the flow says so: agreeing to goals set for them.
    if (node.kind === 'decision' && named.length > 0) return [];
    const later = [...asked.who, ...asked.handedTo]
      .flatMap((role) => fallbacksOf(flow, role))
      .concat(asked.handedTo)
      .filter((role) => isSubject(flow, role));
    return [
      ...named.map((role) => byName(node.id, role)),
      ...[...new Set(later)].map((role) => passedOver(node.id, role)),
    ];
  });

interface AskedBy {
  readonly kind: string;
  readonly who: readonly string[];
  readonly handedTo: readonly string[];
}

const askedBy = (node: Node): AskedBy | undefined => {
  if (node.kind !== 'task' && node.kind !== 'decision') return undefined;
  const { who, overdue } = node.document;
  return {
    kind: node.kind === 'task' ? node.document.kind : node.kind,
    who: [who].flat(),
    handedTo: handedTo(overdue),
  };
};

/** Participants that step in one after another when nobody is found for the first. */
const fallbacksOf = (
  flow: CompiledFlow,
  role: string,
  before: readonly string[] = [role],
): readonly string[] => {
  const nobody = flow.document.participants[role]?.nobody;
  if (typeof nobody !== 'object' || before.includes(nobody.use)) return before.slice(1);
  return fallbacksOf(flow, nobody.use, [...before, nobody.use]);
};

const byName = (path: string, role: string): Finding => ({
  code: 'FLOW.SELF_RATING',
  severity: 'error',
  path,
  message: {
    zh: `「${role}」是被评估人本人，不能作为他人评估者`,
    en: `"${role}" is the subject, who cannot be the one others' assessment comes from`,
  },
});

/** A warning: flows that say so were published, and run as if the subject were not named there. */
const passedOver = (path: string, role: string): Finding => ({
  code: 'FLOW.SELF_RATING',
  severity: 'warning',
  path,
  message: {
    zh: `无人可选或逾期时会转给「${role}」，即被评估人本人；运行时会跳过本人`,
    en: `Falls to "${role}", who is the subject, when nobody is found or when overdue; the subject is passed over`,
  },
  fix: {
    zh: '在 nobody 或 handTo 里改用别的参与人',
    en: 'Name another participant in nobody or handTo',
  },
});
