import type { TaskView } from '@reprise/http-contracts/tasks';
import { textsOf } from './field-texts.js';
import { firstValues, valuesFromDraft } from './work-values.js';
import type { WorkValues } from './work-values.js';

/** What a task begins with: its draft, or what a form that moves along holds already. */
export const firstOf = (task: TaskView, draft: unknown): WorkValues => {
  if (draft !== undefined) return valuesFromDraft(draft);
  const goals = task.form?.fields.find((field) => field.type === 'goals');
  return {
    ...firstValues(goals === undefined ? 0 : Math.max(1, goals.min)),
    fields: writtenBefore(task),
  };
};

const writtenBefore = ({ form, filling }: TaskView): Record<string, string> =>
  Object.assign(
    {},
    ...(form?.fields ?? []).map((field) => textsOf(field, filling?.before[field.field])),
  ) as Record<string, string>;
