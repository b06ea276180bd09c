import { refuse } from '../kernel/index.js';
import type { PersonId } from '../kernel/index.js';
import type { DecideOn, OwnEvents } from './decisions.js';
import type { TaskAtHand } from './open-task.js';
import type { RecordAttendance, Work } from './review-commands.js';
import type { ReviewEvent, StepState } from './record/index.js';
import type { NodeOf } from '../flow/compile/index.js';

type Submitted = Pick<
  Extract<ReviewEvent, { type: 'BallotCast' }>,
  'taskId' | 'step' | 'by' | 'at' | 'late'
>;

interface Casting {
  readonly command: { readonly work: Work };
  readonly found: TaskAtHand;
  readonly submitted: Submitted;
}

/** One ballot of one member; where the chair records who is present, of those who are. */
export const castBallot = (
  { command: { work }, found: { task, step }, submitted }: Casting,
  { document }: NodeOf<'vote'>,
): OwnEvents => {
  if (work.kind !== 'ballot') return refuse('TASK.WRONG_WORK', { given: work.kind });
  if (!isPresent(document, step, task.assignee)) return refuse('VOTE.NOT_PRESENT');
  return [{ type: 'BallotCast', ...submitted, choice: work.choice, reason: work.reason }];
};

type VoteDocument = NodeOf<'vote'>['document'];

/** Whether the chair records who is present; otherwise whoever votes is. */
export const recordsAttendance = ({ attendance }: VoteDocument): boolean =>
  attendance === 'recorded by the chair';

export const isPresent = (document: VoteDocument, { vote }: StepState, person: PersonId): boolean =>
  !recordsAttendance(document) || vote?.present?.includes(person) === true;

/** Whoever chairs a vote, with a ballot in this round or without one. */
export const chairs = ({ vote }: StepState, person: PersonId): boolean => vote?.chair === person;

/** The chair says who is present at this item; what was voted before stays. */
export const recordAttendance: DecideOn<RecordAttendance> = (command, state) => {
  const step = state.steps.get(command.step);
  // To everybody but its chair a vote has no attendance to record, open or not.
  if (step?.vote === undefined || !chairs(step, command.by)) return refuse('VOTE.NOT_CHAIR');
  if (step.status !== 'open') return refuse('VOTE.CLOSED', { step: step.key });
  const { members } = step.vote;
  const stranger = command.present.find((person) => !members.includes(person));
  if (stranger !== undefined) return refuse('VOTE.NOT_A_MEMBER', { person: stranger });
  const { present, by, at } = command;
  return [{ type: 'AttendanceRecorded', step: step.key, present: [...new Set(present)], by, at }];
};
