import type { TaskView, WorkBody } from '@reprise/http-contracts/tasks';
import { meansOf } from './means-of.js';
import type { GoalValues, WorkValues } from './work-values.js';

type AnswerPart = string | GoalValues[];

const goalsOf = (values: WorkValues): GoalValues[] =>
  values.goals.map((goal) => ({
    title: goal.title.trim(),
    measure: goal.measure.trim(),
    target: goal.target.trim(),
    weight: goal.weight,
    dueOn: goal.dueOn,
  }));

const answerOf = (task: TaskView, values: WorkValues): WorkBody => {
  const fields: Record<string, AnswerPart> = {};
  for (const field of task.form?.fields ?? []) {
    if (field.type === 'goals') fields[field.field] = goalsOf(values);
    const value = (values.fields[field.field] ?? '').trim();
    if (value !== '') fields[field.field] = value;
  }
  return { kind: 'answer', answer: { fields } };
};

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
  return answerOf(task, values);
};
