import type { CompiledFlow } from '../flow/compile/index.js';
import { refuse } from '../kernel/index.js';
import type { Instant, Refusal } from '../kernel/index.js';
import type { AnswerAtHand } from './answer-at-hand.js';
import { hasNextOpened } from './next-opened.js';
import type { OpenedReview } from './record/index.js';
import { isPastDue } from './resting.js';
import { isSealed } from './scores-reading.js';

/** An answer is looked at with its flow, at an instant. */
export interface Looked {
  readonly flow: CompiledFlow;
  readonly state: OpenedReview;
  readonly at: Instant;
}

export type Act = 'revise' | 'withdraw';
type Until = 'until the next opens' | 'until due';

/** Why an answer stays as it is, if it does. */
export const whyFinal = (looked: Looked, found: AnswerAtHand, act: Act): Refusal | undefined => {
  const { step } = found;
  const until = allowedUntil(looked.flow, step.block, act);
  if (until === undefined || step.status === 'again') return refuse('ANSWER.FINAL');
  return whyClosed(looked, found) ?? whyTooLate(looked, found, { until, act });
};

const whyClosed = ({ flow, state }: Looked, found: AnswerAtHand): Refusal | undefined => {
  const { step } = found;
  if (state.locked.has(step.block)) return refuse('STEP.LOCKED', { step: step.key });
  if (isSealed(flow, state, step.block)) return refuse('ANSWER.SEALED');
  return wasShownAmongOthers(state, found) ? refuse('ANSWER.SEALED') : undefined;
};

interface Limit {
  readonly until: Until;
  readonly act: Act;
}

const whyTooLate = (
  looked: Looked,
  found: AnswerAtHand,
  { until, act }: Limit,
): Refusal | undefined => {
  const { step } = found;
  if (until === 'until due' && isOverdue(looked, found)) {
    return refuse('TASK.PAST_DUE', { due: step.due?.at ?? '' });
  }
  return isLeftBehind(looked, found, { until, act }) ? refuse('ANSWER.NEXT_OPENED') : undefined;
};

/** What a quota counted has gone into its home: it is changed there, not here. */
const allowedUntil = ({ nodes }: CompiledFlow, block: string, act: Act): Until | undefined => {
  const node = nodes.get(block);
  if (node?.kind !== 'task' || node.document.quota !== undefined) return undefined;
  const until = node.document[act];
  return until === 'never' ? undefined : until;
};

/** Answers without a name are shown as one lot: one that changed later would stand out from it. */
const wasShownAmongOthers = (
  { rounds }: OpenedReview,
  { step, submission }: AnswerAtHand,
): boolean =>
  submission.promised !== undefined &&
  rounds.get(step.block)?.waiting.some((each) => each.submission === submission) !== true;

const isOverdue = ({ state, at }: Looked, { step }: AnswerAtHand): boolean =>
  step.due === undefined || isPastDue(state, step, at);

/** What is taken back must be asked again, and that only while nobody has gone on from it. */
const isLeftBehind = (
  { flow, state }: Looked,
  { step, submission }: AnswerAtHand,
  { until, act }: Limit,
): boolean => {
  const mustBeNext = until === 'until the next opens' || act === 'withdraw' || chooses(flow, step);
  return mustBeNext && hasNextOpened(flow, state, { step, since: submission.at });
};

/** Those who were nominated have been asked by then: another list would change nothing. */
const chooses = ({ nodes }: CompiledFlow, { block }: AnswerAtHand['step']): boolean => {
  const node = nodes.get(block);
  return node?.kind === 'task' && node.document.kind === 'nomination';
};
