import { lostMeanwhile } from '../flow/conductor/index.js';
import { answerAtHand } from './answer-at-hand.js';
import { handIn } from './complete-task.js';
import type { DecideOn } from './decisions.js';
import type { TaskAtHand } from './open-task.js';
import { promiseOf } from './promise.js';
import type { Submission } from './record/index.js';
import { isPastDue } from './resting.js';
import type { ReviseAnswer, WithdrawAnswer } from './review-commands.js';
import { computedFrom } from './scores-reading.js';
import { whyFinal } from './why-final.js';
import type { Looked } from './why-final.js';

/** Hands in anew what was handed in: the new answer counts, and what was computed from the old. */
export const reviseAnswer: DecideOn<ReviseAnswer> = (command, state, world) => {
  const { flow } = world;
  const { at, by, taskId } = command;
  const found = answerAtHand(state, command);
  if ('kind' in found) return found;
  const final = whyFinal({ flow, state, at }, found, 'revise');
  if (final !== undefined) return final;
  const { step, task, submission } = found;
  const lost = lostMeanwhile(world, { state, task, at });
  if (lost !== undefined) return lost;
  const promised = promiseOf(flow, state, step.block);
  const { onBehalfOf } = submission;
  const submitted = {
    ...{ taskId, step: step.key, by, at, late: isPastDue(state, step, at) },
    ...(promised && { promised }),
    ...(onBehalfOf && { onBehalfOf }),
    ...{ revised: true as const, recomputes: computedFrom(flow, state, step.block) },
  };
  return handIn({ command, state, world, found, submitted }, flow.nodes.get(step.block));
};

/** Takes back what was handed in, so that the task is open again; it stays in the record. */
export const withdrawAnswer: DecideOn<WithdrawAnswer> = (command, state, { flow }) => {
  const { at, by, taskId } = command;
  const found = answerAtHand(state, command);
  if ('kind' in found) return found;
  const final = whyFinal({ flow, state, at }, found, 'withdraw');
  if (final !== undefined) return final;
  const recomputes = computedFrom(flow, state, found.step.block);
  return [{ type: 'AnswerWithdrawn', taskId, step: found.step.key, by, at, recomputes }];
};

export interface StillMay {
  readonly revise: boolean;
  readonly withdraw: boolean;
  /** What was handed in, to begin from. */
  readonly submission: Submission;
}

/** What somebody may still do with an answer of theirs; nothing where there is none. */
export const stillMay = (looked: Looked, task: TaskAtHand['task']): StillMay | undefined => {
  const { state } = looked;
  const { taskId, assignee: by, revision } = task;
  if (state.status === 'closed') return undefined;
  const found = answerAtHand(state, { taskId, by, revision });
  if ('kind' in found) return undefined;
  return {
    revise: whyFinal(looked, found, 'revise') === undefined,
    withdraw: whyFinal(looked, found, 'withdraw') === undefined,
    submission: found.submission,
  };
};
