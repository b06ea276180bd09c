import { personIdOf } from '../directory/index.js';
import { as, refuse } from '../kernel/index.js';
import type { CalibrationId, PersonId, Refusal } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { ReviewStep } from './other-steps.js';
import type { AtNow, PlayedReview } from './played-review.js';

export const HR = as<PersonId>('hr');

/** Does what HR, an office or somebody without a task does with a review. */
export const doForReview = (played: PlayedReview, step: ReviewStep): Refusal | undefined => {
  const command = commands[step.does](step as never, played);
  return command === undefined ? refuse('TASK.UNKNOWN') : played.send(command);
};

type Doing = ReviewStep['does'];
type StepOf<D extends Doing> = Extract<ReviewStep, { readonly does: D }>;
type Says<D extends Doing> = (step: StepOf<D>, played: PlayedReview) => AtNow | undefined;

const by = HR;

const commands: { readonly [D in Doing]: Says<D> } = {
  'record fact': ({ who, fact, note }) => ({
    type: 'RecordFact',
    by: personIdOf(who),
    ...{ fact, note },
  }),
  consent: ({ who, step }) => ({ type: 'GiveConsent', by: personIdOf(who), block: step }),
  'withdraw consent': ({ who, step }) => ({
    type: 'WithdrawConsent',
    by: personIdOf(who),
    block: step,
  }),
  'record attendance': ({ who, step, present }) => ({
    type: 'RecordAttendance',
    by: personIdOf(who),
    step,
    present: present.map(personIdOf),
  }),
  'lift bar': ({ who, participant, person, reason }) => ({
    type: 'LiftBar',
    by: personIdOf(who),
    ...{ participant, person: personIdOf(person), reason },
  }),
  'open gate': ({ step }) => ({
    type: 'PassGate',
    gate: step,
    opening: { because: 'by hand' },
  }),
  calibrate: (step, played) => calibration(played, step),
  reopen: ({ step, to, reason }) => ({ type: 'ReopenWindow', by, step, to, reason }),
  extend: ({ step, to, reason }) => ({ type: 'ExtendDue', by, step, to, reason }),
  'hand on': (step, played) => handingOn(played, step),
  assign: ({ step, to, reason }) => ({ type: 'AssignStep', by, step, to: personIdOf(to), reason }),
  'add reviewer': ({ step, person, reason }) => ({
    type: 'AddReviewer',
    ...{ by, step, person: personIdOf(person), reason },
  }),
  'remove reviewer': ({ step, person, reason }) => ({
    type: 'RemoveReviewer',
    ...{ by, step, person: personIdOf(person), reason },
  }),
  withdraw: ({ reason }) => ({ type: 'WithdrawReview', by, reason }),
  pause: () => ({ type: 'PauseClocks', person: 'all', because: 'cycle paused' }),
  resume: () => ({ type: 'ResumeClocks', person: 'all' }),
  'go on leave': ({ who }) => ({ type: 'PauseClocks', person: personIdOf(who), because: 'leave' }),
  'come back': ({ who }) => ({ type: 'ResumeClocks', person: personIdOf(who) }),
};

export const isForReview = (step: { readonly does: string }): step is ReviewStep =>
  step.does in commands;

const calibration = (
  { flow, review }: PlayedReview,
  { step, with: result }: StepOf<'calibrate'>,
): AtNow => {
  const node = flow.nodes.get(step);
  const score = node?.kind === 'calibration' ? node.document.score : '';
  const before = review.scores.get(score);
  const isBanded = before !== undefined && before !== ERASED && before.available;
  const from = isBanded ? (before.band ?? '') : '';
  const session = as<CalibrationId>('test');
  return { type: 'ApplyCalibration', step, session, score, from, ...result };
};

const handingOn = (
  { review }: PlayedReview,
  { who, step, to, reason }: StepOf<'hand on'>,
): AtNow | undefined => {
  const holder = personIdOf(who);
  const task = [...review.tasks.values()].find(
    (each) =>
      each.assignee === holder &&
      each.status === 'open' &&
      review.steps.get(each.step)?.block === step,
  );
  return (
    task && {
      type: 'ReassignTask',
      ...{ by, taskId: task.taskId, to: personIdOf(to), because: 'by hand', reason },
    }
  );
};
