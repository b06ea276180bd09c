import { refuse } from '../kernel/index.js';
import type { DecideOn, OwnEvents } from './decisions.js';
import type { TaskAtHand } from './open-task.js';
import type { RecordAttendance, Work } from './review-commands.js';
import type { ReviewEvent } from './record/index.js';
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
  const isRecorded = document.attendance === 'recorded by the chair';
  if (isRecorded && step.vote?.present?.includes(task.assignee) !== true) {
    return refuse('VOTE.NOT_PRESENT');
  }
  return [{ type: 'BallotCast', ...submitted, choice: work.choice, reason: work.reason }];
};

/** The chair says who is present at this item; what was voted before stays. */
export const recordAttendance: DecideOn<RecordAttendance> = (command, state) => {
  const step = state.steps.get(command.step);
  // To everybody but its chair a vote has no attendance to record, open or not.
  if (step?.vote === undefined || step.vote.chair !== command.by) return refuse('VOTE.NOT_CHAIR');
  if (step.status !== 'open') return refuse('VOTE.CLOSED', { step: step.key });
  const { members } = step.vote;
  const stranger = command.present.find((person) => !members.includes(person));
  if (stranger !== undefined) return refuse('VOTE.NOT_A_MEMBER', { person: stranger });
  const { present, by, at } = command;
  return [{ type: 'AttendanceRecorded', step: step.key, present: [...new Set(present)], by, at }];
};
