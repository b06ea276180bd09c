import { scoreOfQuota } from '../flow/compile/index.js';
import { recordNow } from '../flow/conductor/index.js';
import type { Looked, World } from '../flow/conductor/index.js';
import { blockOf, ERASED } from '../review/index.js';
import type { EndKind, OpenedReview, Personal, ReviewEvent, StepKey } from '../review/index.js';
import type { OpenedQuota } from './quota-state.js';

/** Ends after which nobody is due a result: such a review is in no denominator (decision 9). */
export const DUE_NO_RESULT: readonly EndKind[] = ['withdrawn', 'excused'];

/** What an event makes of a result that is counted: it leaves, or has another band from then on. */
export type Became = { readonly leaves: true } | { readonly band: Personal<string> };

/** Whether an event can change what a review counts for; the rest need not be looked at. */
export const movesResult = ({ type }: ReviewEvent): boolean => MOVING.has(type);

const MOVING = new Set<ReviewEvent['type']>([
  ...(['SentBack', 'StepReopened', 'ReviewMigrated'] as const),
  ...(['CalibrationApplied', 'ReviewClosed'] as const),
]);

export const whatBecame = (
  world: World,
  looked: Pick<Looked, 'state' | 'at'>,
  { home, event }: { readonly home: OpenedQuota; readonly event: ReviewEvent },
): Became | undefined => {
  if (leaves(event, home)) return { leaves: true };
  const band = bandAfter(world, looked, { home, event });
  return band === undefined ? undefined : { band };
};

/** Steps whose results stand again as they did, because what had taken them out was undone. */
export const standsAgain = (event: ReviewEvent, { steps }: OpenedReview): readonly StepKey[] => {
  if (event.type === 'StepRestored') return event.to === 'closed' ? [event.step] : [];
  return event.type === 'ReviewReinstated'
    ? [...steps.values()].flatMap(({ key, status }) => (status === 'closed' ? [key] : []))
    : [];
};

/** Sent back to before it was handed in, or taken out of the cycle altogether. */
const leaves = (event: ReviewEvent, { block }: OpenedQuota): boolean => {
  if (event.type === 'SentBack' || event.type === 'StepReopened')
    return event.cleared.some((step) => blockOf(step) === block);
  if (event.type === 'ReviewMigrated') return event.again.some((step) => blockOf(step) === block);
  return event.type === 'ReviewClosed' && DUE_NO_RESULT.includes(event.kind);
};

const bandAfter = (
  world: World,
  looked: Pick<Looked, 'state' | 'at'>,
  { home, event }: { readonly home: OpenedQuota; readonly event: ReviewEvent },
): Personal<string> | undefined => {
  const score = scoreOf(world, home);
  if (event.type === 'CalibrationApplied') return event.score === score ? event.band : undefined;
  if (event.type !== 'ReviewClosed') return undefined;
  return recordNow(world, looked) ?? bandOf(looked.state, score);
};

const bandOf = ({ scores }: OpenedReview, score = ''): Personal<string> | undefined => {
  const result = scores.get(score);
  if (result === ERASED) return ERASED;
  return result?.available === true ? result.band : undefined;
};

const scoreOf = ({ flow }: World, { rule, block }: OpenedQuota): string | undefined => {
  const node = flow.nodes.get(block);
  return node === undefined ? rule.of : scoreOfQuota(node, rule);
};
