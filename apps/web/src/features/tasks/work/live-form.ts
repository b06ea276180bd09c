import { compileForm, fillIn, knownShape } from '@reprise/domain/forms';
import type { FieldValues } from '@reprise/domain/forms';
import type { Refusal } from '@reprise/domain/kernel';
import { messageOf } from '@reprise/http-contracts/problems';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { answerFields } from './answer-fields.js';
import type { FormFault, LiveForm } from './form-reading.js';

/**
 * The server's own check of a form, run as it is typed. It brings the expressions of the language
 * with it, so it is loaded after the page. What the page may not know, only the server judges.
 */
export const liveForm = (task: TaskView): LiveForm | undefined => {
  const { form: document, filling } = task;
  if (document === undefined || filling === undefined) return undefined;
  const { form } = compileForm(document, knownShape(filling.known));
  const reads = new Set(filling.reads);
  return (values) => {
    const filled = fillIn(form, {
      fields: answerFields(task, values),
      // They come from the server's own answers, which the contract carries as they are.
      before: filling.before as FieldValues,
      rightOn: (field) => (reads.has(field) ? 'read' : 'write'),
      scales: task.scales,
      around: () => filling.known,
    });
    const { shown, required, fields, problems } = filled;
    return { shown, required, computed: computedIn(document, fields), faults: faultsOf(problems) };
  };
};

const computedIn = (
  { fields }: NonNullable<TaskView['form']>,
  values: FieldValues,
): ReadonlyMap<string, string> =>
  new Map(
    fields.flatMap(({ field, type }) => {
      const value = values[field];
      return type === 'computed' && typeof value === 'string' ? [[field, value] as const] : [];
    }),
  );

/** Of one field the first problem is said; the next comes when it is mended. */
const faultsOf = (problems: readonly Refusal[]): Readonly<Record<string, FormFault>> =>
  Object.fromEntries(
    problems.toReversed().flatMap(({ code, detail }) => {
      const fault =
        code === 'ANSWER.FIELD_REQUIRED' ? ('required' as const) : messageOf(code, detail);
      return fault === undefined ? [] : [[detail['field'] ?? '', fault] as const];
    }),
  );
