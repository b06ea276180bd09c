import type { FieldValues } from '@reprise/domain/forms';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal } from '@reprise/domain/kernel';
import { fieldValue } from './field-texts.js';
import { goalsOf } from './goals-of.js';
import type { WorkValues } from './work-values.js';

/** What is written in the fields that are this person's; computed ones the server fills in. */
export const answerFields = (
  { form, filling }: Pick<TaskView, 'form' | 'filling'>,
  values: WorkValues,
): FieldValues => {
  const reads = new Set(filling?.reads ?? []);
  const theirs = (form?.fields ?? []).filter(
    ({ field, type }) => type !== 'computed' && !reads.has(field),
  );
  return Object.fromEntries(
    theirs.flatMap((field) => {
      const value = field.type === 'goals' ? goalsIn(values) : fieldValue(field, values.fields);
      return value === undefined ? [] : [[field.field, value] as const];
    }),
  );
};

/** Texts as they were typed: whether they are dates and numbers is what the check says. */
const goalsIn = (values: WorkValues) =>
  goalsOf(values).map(({ weight, dueOn, ...goal }) => ({
    ...goal,
    weight: as<Decimal>(weight),
    dueOn: as<CalendarDate>(dueOn),
  }));
