import { offeredOutcome } from '../flow/compile/index.js';
import type { NodeOf, OfferedOutcome } from '../flow/compile/index.js';
import { refuse } from '../kernel/index.js';
import type { OwnEvents } from './decisions.js';
import type { ReviewEvent } from './record/index.js';
import type { Work } from './review-commands.js';

type Decided = Extract<ReviewEvent, { type: 'DecisionRecorded' }>;
type Given = Extract<Work, { readonly kind: 'decision' }>;

interface Deciding {
  readonly command: { readonly work: Work };
  readonly submitted: Pick<Decided, 'taskId' | 'step' | 'by' | 'at' | 'late'>;
}

/** One of the outcomes that the flow offers, with a reason unless the review just goes on. */
export const decide = (
  { command: { work }, submitted }: Deciding,
  { document }: NodeOf<'decision'>,
): OwnEvents => {
  if (work.kind !== 'decision') return refuse('TASK.WRONG_WORK', { given: work.kind });
  const outcome = offeredOutcome(document, work.outcome);
  if (outcome === undefined) return refuse('DECISION.NOT_OFFERED', { outcome: work.outcome });
  if (outcome.outcome !== 'approve' && work.comment.trim() === '') {
    return refuse('DECISION.REASON_MISSING');
  }
  return noSuchReturn(document.returnsTo, work) ?? [recorded(submitted, outcome, work)];
};

const noSuchReturn = (returnsTo: readonly string[], { to }: Given) =>
  to === undefined || returnsTo.includes(to)
    ? undefined
    : refuse('DECISION.NO_SUCH_RETURN', { to });

const recorded = (
  submitted: Deciding['submitted'],
  outcome: OfferedOutcome,
  { comment, to }: Given,
): Decided => ({
  ...{ type: 'DecisionRecorded', ...submitted, ...outcome, comment },
  ...(to === undefined ? {} : { to }),
});
