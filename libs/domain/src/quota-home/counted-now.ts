import { groupOf, holdsNow, scoreNow, standingNow } from '../flow/conductor/index.js';
import type { Looked, World } from '../flow/conductor/index.js';
import type { QuotaRule } from '../quotas/index.js';
import type { ReviewEvent } from '../review/index.js';

type HandedIn = Extract<ReviewEvent, { readonly type: 'AssessmentSubmitted' | 'DecisionRecorded' }>;

/** A decision hands in a result only when it lets the review go on. */
export const handsInResult = (event: ReviewEvent): event is HandedIn =>
  event.type === 'AssessmentSubmitted' ||
  (event.type === 'DecisionRecorded' && event.outcome === 'approve');

/** In which group, and with which band, a review counts; nothing where it does not, or has no band. */
export const countedNow = (
  world: World,
  looked: Looked,
  rule: QuotaRule,
): { readonly group: readonly string[]; readonly band: string } | undefined => {
  const result = rule.of === undefined ? undefined : scoreNow(world, looked, rule.of);
  const band = result?.available === true ? result.band : undefined;
  if (band === undefined || !holdsNow(world, looked, rule.counts)) return undefined;
  return { group: groupOf(rule, standingNow(world, looked, rule.rater)), band };
};
