import type { TaskView, WorkBody } from '@reprise/http-contracts/tasks';
import { answerFields } from './answer-fields.js';
import { goalsOf } from './goals-of.js';
import { meansOf } from './means-of.js';
import type { WorkValues } from './work-values.js';

const decisionOf = (task: TaskView, values: WorkValues): WorkBody => ({
  kind: 'decision',
  outcome: values.outcome === '' ? 'approve' : values.outcome,
  comment: values.comment.trim(),
  ...(meansOf(task, values.outcome) === 'send back' && values.to !== '' ? { to: values.to } : {}),
});

const ballotOf = ({ choice, comment }: WorkValues): WorkBody => ({
  kind: 'ballot',
  choice: choice === '' ? 'abstain' : choice,
  reason: comment.trim(),
});

const receiptOf = ({ stance, comment }: WorkValues): WorkBody => ({
  kind: 'receipt',
  stance: stance === '' ? 'received' : stance,
  comment: comment.trim(),
});

/** Call only with values in which `checkWork` finds no fault. */
export const toWork = (task: TaskView, values: WorkValues): WorkBody => {
  if (task.nomination !== undefined) {
    return { kind: 'nomination', people: values.people.map((person) => person.personId) };
  }
  if (task.decision !== undefined) return decisionOf(task, values);
  if (task.vote !== undefined) return ballotOf(values);
  if (task.window !== undefined) return { kind: 'appeal', grounds: values.grounds.trim() };
  if (task.kind === 'acknowledgement') return receiptOf(values);
  if (task.kind === 'goal setting') return { kind: 'goals', goals: goalsOf(values) };
  return { kind: 'answer', answer: { fields: answerFields(task, values) } };
};
