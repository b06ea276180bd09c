import type { TaskView, WorkBody } from '@reprise/http-contracts/tasks';
import { textsOf } from './field-texts.js';
import { emptyGoal, firstValues, valuesFromDraft } from './work-values.js';
import type { WorkValues } from './work-values.js';

/** What a task begins with: its draft, or what a form that moves along holds already. */
export const firstOf = (task: TaskView, draft: unknown): WorkValues => {
  if (task.handedIn !== undefined) return handedInValues(task, task.handedIn.work);
  if (draft !== undefined) return valuesFromDraft(draft);
  const goals = task.form?.fields.find((field) => field.type === 'goals');
  return {
    ...firstValues(goals === undefined ? 0 : Math.max(1, goals.min)),
    fields: writtenBefore(task),
  };
};

/** What was handed in, as it is typed, so that it can be changed. */
const handedInValues = (task: TaskView, work: WorkBody): WorkValues => {
  const values = firstValues(0);
  switch (work.kind) {
    case 'answer':
      return { ...values, ...answerValues(task, work.answer.fields) };
    case 'goals':
      return { ...values, goals: work.goals.map((goal) => ({ ...goal })) };
    case 'nomination':
      return { ...values, people: work.people.map((personId) => ({ personId, name: '' })) };
    case 'receipt':
      return { ...values, stance: work.stance, comment: work.comment };
    case 'decision':
    case 'ballot':
    case 'appeal':
      return values;
  }
};

const answerValues = (
  { form }: TaskView,
  fields: Extract<WorkBody, { kind: 'answer' }>['answer']['fields'],
): Pick<WorkValues, 'fields' | 'goals'> => ({
  fields: Object.assign(
    {},
    ...(form?.fields ?? []).map((field) => textsOf(field, fields[field.field])),
  ) as Record<string, string>,
  goals: Object.values(fields).flatMap((value) =>
    Array.isArray(value)
      ? value.flatMap((each) => (typeof each === 'object' ? [{ ...emptyGoal(), ...each }] : []))
      : [],
  ),
});

const writtenBefore = ({ form, filling }: TaskView): Record<string, string> =>
  Object.assign(
    {},
    ...(form?.fields ?? []).map((field) => textsOf(field, filling?.before[field.field])),
  ) as Record<string, string>;
