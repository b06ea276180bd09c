import type { FieldRight, FlowField } from '../flow/language/index.js';
import type { Refusal } from '../kernel/index.js';
import { refuse } from '../kernel/index.js';
import type { AnswerValue } from '../review/record/index.js';
import { checkField } from './check-field.js';
import type { Scales } from './check-field.js';
import type { CompiledCheck, CompiledForm } from './compile-form.js';
import { at, isBlank } from './field-problem.js';
import { readForm } from './read-form.js';
import type { FieldValues, FormReading } from './read-form.js';

/** A form as somebody fills it in: what they wrote, and what stands around it. */
export interface Filling {
  readonly fields: FieldValues;
  /** What others wrote before in a form that moves along. */
  readonly before: FieldValues;
  readonly rightOn: (field: string) => FieldRight;
  readonly scales: Scales;
  /** The rest of the context; asked for only where the form has expressions. */
  readonly around: () => object;
}

export interface Filled {
  readonly shown: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** What would be handed in: nothing that is hidden or somebody else's, what is computed with it. */
  readonly fields: FieldValues;
  readonly problems: readonly Refusal[];
  /** Rules that are broken and let through: a reason was given, or somebody must approve. */
  readonly raised: readonly string[];
}

/**
 * The one check of a form, for the page as it is typed and for the server as it is handed in.
 * Problems are in the order of the form, each pointing at its field.
 */
export const fillIn = (form: CompiledForm, filling: Filling): Filled => {
  const reading = readForm(form, filling);
  const { required, shown, values } = reading;
  const broken = form.checks.filter((check) => isBroken(check, reading.context));
  return {
    shown,
    required,
    fields: handedIn(form, filling, reading),
    problems: [
      ...strangers(form, filling, shown),
      ...form.document.fields.flatMap((field) => {
        if (!shown.has(field.field) || !isAsked(field, filling)) return [];
        return problemOf(field, { filling, required }) ?? [];
      }),
      ...broken.flatMap((check) => refusalOf(check, values) ?? []),
    ],
    raised: broken.flatMap(({ document: { check, otherwise } }) =>
      typeof otherwise === 'object' ? [check] : [],
    ),
  };
};

/** A prohibition that cannot be answered refuses; a rule is left out only where it surely is. */
const isBroken = ({ must, when }: CompiledCheck, context: object): boolean =>
  when?.(context) !== false && must(context) !== true;

const refusalOf = ({ document }: CompiledCheck, values: FieldValues): Refusal | undefined => {
  const { check, otherwise = 'refuse' } = document;
  const { zh, en } = document.message;
  if (otherwise === 'refuse') return at({ field: document.at }, 'ANSWER.CHECK', { check, zh, en });
  if ('approval' in otherwise) return undefined;
  return isBlank(values[otherwise.reason])
    ? at({ field: otherwise.reason }, 'ANSWER.REASON_NEEDED', { check, zh, en })
    : undefined;
};

const isAsked = (field: FlowField, { rightOn }: Filling): boolean =>
  field.type !== 'computed' && rightOn(field.field) === 'write';

const problemOf = (
  field: FlowField,
  { filling, required }: { readonly filling: Filling } & Pick<FormReading, 'required'>,
): Refusal | undefined => {
  const value = filling.fields[field.field];
  if (!isBlank(value)) return placed(checkField(field, value, filling.scales), field.field);
  return required.has(field.field) ? at(field, 'ANSWER.FIELD_REQUIRED') : undefined;
};

/** What is wrong with goals says which goal; here it also says which field. */
const placed = (refusal: Refusal | undefined, field: string): Refusal | undefined =>
  refusal && { ...refusal, detail: { ...refusal.detail, field } };

/** Fields that the form does not have, or that are not this person's to write. */
const strangers = (
  { document }: CompiledForm,
  { fields, rightOn }: Filling,
  shown: ReadonlySet<string>,
): readonly Refusal[] => {
  const known = new Set(document.fields.map(({ field }) => field));
  return Object.keys(fields).flatMap((field) => {
    if (!known.has(field)) return [refuse('ANSWER.UNKNOWN_FIELD', { field })];
    return shown.has(field) && rightOn(field) !== 'write'
      ? [refuse('ANSWER.NOT_YOURS', { field })]
      : [];
  });
};

const handedIn = (
  { document }: CompiledForm,
  { fields, rightOn }: Filling,
  { shown, values }: FormReading,
): FieldValues =>
  Object.fromEntries(
    document.fields.flatMap(({ field, type }): (readonly [string, AnswerValue])[] => {
      const value = type === 'computed' ? values[field] : fields[field];
      const isTheirs = shown.has(field) && rightOn(field) === 'write';
      return isTheirs && value !== undefined ? [[field, value]] : [];
    }),
  );
