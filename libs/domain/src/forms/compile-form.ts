import { compileFeel } from '../feel/index.js';
import type { FeelFinding, TypeShape } from '../feel/index.js';
import type { FlowCheck, FlowForm } from '../flow/language/index.js';
import { fieldsShape } from './form-shape.js';

/** An expression of a form, ready to be asked; nothing where it has no answer. */
export type Asked = (context: object) => unknown;

export interface CompiledCheck {
  readonly document: FlowCheck;
  readonly must: Asked;
  readonly when?: Asked;
}

/** A form with its expressions compiled. */
export interface CompiledForm {
  readonly document: FlowForm;
  /** By field; what a section asks is asked of each of its fields. */
  readonly shown: ReadonlyMap<string, readonly Asked[]>;
  readonly required: ReadonlyMap<string, Asked>;
  readonly computed: ReadonlyMap<string, Asked>;
  readonly checks: readonly CompiledCheck[];
}

export interface FormProblem extends Pick<FeelFinding, 'code' | 'message'> {
  /** Where in the form, e.g. `fields.2.shownWhen`. */
  readonly place: string;
}

export interface FormCompiled {
  readonly form: CompiledForm;
  readonly problems: readonly FormProblem[];
}

/** Compiles what a form asks; `around` is the rest of the context its expressions may read. */
export const compileForm = (
  document: FlowForm,
  around: Readonly<Record<string, TypeShape>>,
): FormCompiled => {
  const problems: FormProblem[] = [];
  const context = { ...around, fields: fieldsShape(document) };
  const ask = (source: string | undefined, place: string): Asked | undefined => {
    if (source === undefined) return undefined;
    const compiled = compileFeel(source, { context });
    if (compiled.ok) return (values) => answerOf(compiled.run(values));
    problems.push(...compiled.findings.map(({ code, message }) => ({ code, message, place })));
    return undefined;
  };
  const form: CompiledForm = {
    document,
    shown: shownOf(document, ask),
    required: byField(document, (field, place) => ask(field.requiredWhen, `${place}.requiredWhen`)),
    computed: byField(document, (field, place) =>
      field.type === 'computed' ? ask(field.value, `${place}.value`) : undefined,
    ),
    checks: checksOf(document, ask),
  };
  return { form, problems };
};

const answerOf = (answer: { readonly ok: boolean; readonly value?: unknown }): unknown =>
  answer.ok ? (answer.value ?? undefined) : undefined;

type Ask = (source: string | undefined, place: string) => Asked | undefined;

const byField = (
  { fields }: FlowForm,
  ask: (field: FlowForm['fields'][number], place: string) => Asked | undefined,
): ReadonlyMap<string, Asked> =>
  new Map(
    fields.flatMap((field, index) => {
      const asked = ask(field, `fields.${index}`);
      return asked === undefined ? [] : [[field.field, asked] as const];
    }),
  );

const shownOf = (document: FlowForm, ask: Ask): CompiledForm['shown'] => {
  const own = byField(document, (field, place) => ask(field.shownWhen, `${place}.shownWhen`));
  const shown = new Map<string, Asked[]>([...own].map(([field, asked]) => [field, [asked]]));
  for (const [index, { shownWhen, fields }] of (document.sections ?? []).entries()) {
    const asked = ask(shownWhen, `sections.${index}.shownWhen`);
    if (asked === undefined) continue;
    for (const field of fields) shown.set(field, [...(shown.get(field) ?? []), asked]);
  }
  return shown;
};

/** A rule that does not compile is left out: here it is a finding, in a page it is the server's. */
const checksOf = ({ checks = [] }: FlowForm, ask: Ask): readonly CompiledCheck[] =>
  checks.flatMap((document, index) => {
    const must = ask(document.must, `checks.${index}.must`);
    const when = ask(document.when, `checks.${index}.when`);
    if (must === undefined) return [];
    if (document.when !== undefined && when === undefined) return [];
    return [{ document, must, ...(when === undefined ? {} : { when }) }];
  });
