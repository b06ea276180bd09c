import { isDecimal } from '../decimal/index.js';
import type { AnswerValue } from '../review/record/index.js';
import { CONFIRMED } from './check-field.js';
import type { Asked, CompiledForm } from './compile-form.js';
import { isBlank } from './field-problem.js';
import type { Filling } from './fill-in.js';

export type FieldValues = Readonly<Record<string, AnswerValue>>;

/** A form read with its conditions: what is asked, what is needed, what is computed. */
export interface FormReading {
  readonly shown: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  readonly values: FieldValues;
  readonly context: object;
}

/**
 * What is hidden counts as empty for the conditions of others, so the reading goes over the form
 * until it stays as it is. Conditions in a circle never would: then the last reading counts.
 */
export const readForm = (form: CompiledForm, filling: Filling): FormReading => {
  const written = writtenIn(form, filling);
  const hasAsked = form.shown.size + form.required.size + form.computed.size + form.checks.length;
  const values: Record<string, AnswerValue> = { ...written };
  const context = hasAsked === 0 ? {} : contextWith(filling.around(), form, values);
  let shown = allOf(form);
  for (let pass = 0; pass <= form.document.fields.length; pass += 1) {
    const before = JSON.stringify(values);
    shown = readOnce(form, { values, written, context });
    if (JSON.stringify(values) === before) break;
  }
  return { shown, values, context, required: requiredIn(form, context) };
};

interface Pass {
  readonly values: Record<string, AnswerValue>;
  readonly written: FieldValues;
  readonly context: object;
}

const readOnce = (form: CompiledForm, { values, written, context }: Pass): ReadonlySet<string> => {
  const shown = new Set<string>();
  for (const { field } of form.document.fields) {
    const isShown = (form.shown.get(field) ?? []).every((asked) => asked(context) === true);
    if (isShown) shown.add(field);
    const reckoned = form.computed.get(field);
    const value = reckoned === undefined ? written[field] : numberOf(reckoned, context);
    if (isShown && value !== undefined) values[field] = value;
    else delete values[field];
  }
  return shown;
};

const numberOf = (reckoned: Asked, context: object): string | undefined => {
  const value = reckoned(context);
  return typeof value === 'string' && isDecimal(value) ? value : undefined;
};

const allOf = ({ document }: CompiledForm): ReadonlySet<string> =>
  new Set(document.fields.map(({ field }) => field));

const requiredIn = (form: CompiledForm, context: object): ReadonlySet<string> =>
  new Set(
    form.document.fields
      .filter(({ field, required }) => required || form.required.get(field)?.(context) === true)
      .map(({ field }) => field),
  );

/** One's own fields as one writes them, the others' as they stand; computed ones are not written. */
const writtenIn = ({ document }: CompiledForm, { fields, before, rightOn }: Filling): FieldValues =>
  Object.fromEntries(
    document.fields.flatMap(({ field, type }) => {
      if (type === 'computed') return [];
      const value = rightOn(field) === 'write' ? fields[field] : before[field];
      return isBlank(value) ? [] : [[field, value] as const];
    }),
  );

/** The context with the fields beside it; its parts are still made only when they are looked at. */
const contextWith = (around: object, { document }: CompiledForm, values: FieldValues): object =>
  Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(around),
      fields: {
        enumerable: true,
        get: () =>
          Object.fromEntries(
            document.fields.map(({ field, type }) => [
              field,
              type === 'confirmation' ? values[field] === CONFIRMED : values[field],
            ]),
          ),
      },
    },
  );
