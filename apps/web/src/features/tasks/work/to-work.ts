import type { TaskView } from '../api/task-view.js';
import type { GoalValues, WorkValues } from './work-values.js';

/** What is handed in, in the shape the server decides on. */
export type Work =
  | { readonly kind: 'answer'; readonly answer: { readonly fields: Record<string, AnswerPart> } }
  | { readonly kind: 'goals'; readonly goals: readonly GoalValues[] }
  | { readonly kind: 'nomination'; readonly people: readonly string[] }
  | {
      readonly kind: 'receipt';
      readonly stance: 'agreed' | 'received' | 'refused';
      readonly comment: string;
    }
  | {
      readonly kind: 'decision';
      readonly outcome: 'approve' | 'reject' | 'send back';
      readonly to?: string;
      readonly comment: string;
    }
  | { readonly kind: 'appeal'; readonly grounds: string };

type AnswerPart = string | readonly GoalValues[];

const goalsOf = (values: WorkValues): readonly GoalValues[] =>
  values.goals.map((goal) => ({
    title: goal.title.trim(),
    measure: goal.measure.trim(),
    target: goal.target.trim(),
    weight: goal.weight,
    dueOn: goal.dueOn,
  }));

const answerOf = (task: TaskView, values: WorkValues): Work => {
  const fields: Record<string, AnswerPart> = {};
  for (const field of task.form?.fields ?? []) {
    if (field.type === 'goals') fields[field.field] = goalsOf(values);
    const value = (values.fields[field.field] ?? '').trim();
    if (value !== '') fields[field.field] = value;
  }
  return { kind: 'answer', answer: { fields } };
};

const decisionOf = (values: WorkValues): Work => ({
  kind: 'decision',
  outcome: values.outcome === '' ? 'approve' : values.outcome,
  comment: values.comment.trim(),
  ...(values.outcome === 'send back' && values.to !== '' ? { to: values.to } : {}),
});

/** Call only with values in which `checkWork` finds no fault. */
export const toWork = (task: TaskView, values: WorkValues): Work => {
  if (task.nomination !== undefined) {
    return { kind: 'nomination', people: values.people.map((person) => person.personId) };
  }
  if (task.decision !== undefined) return decisionOf(values);
  if (task.window !== undefined) return { kind: 'appeal', grounds: values.grounds.trim() };
  if (task.kind === 'acknowledgement') {
    const stance = values.stance === '' ? 'received' : values.stance;
    return { kind: 'receipt', stance, comment: values.comment.trim() };
  }
  if (task.kind === 'goal setting') return { kind: 'goals', goals: goalsOf(values) };
  return answerOf(task, values);
};
