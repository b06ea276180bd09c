import type { FlowField } from '@reprise/domain/flow/language';
import { Controller, useWatch } from 'react-hook-form';
import { usePick } from '../../../shared/i18n/index.js';
import { describedBy, FormRow } from '../../../shared/ui/index.js';
import { CompetenciesWork } from './competencies-work.js';
import { FieldControl } from './field-control.js';
import type { TypedField } from './field-control.js';
import type { FormReading } from './form-reading.js';
import { GoalsEditor } from './goals-editor.js';
import { groupsOf } from './groups-of.js';
import { ToldField } from './told-field.js';
import { valueWords } from './value-words.js';
import type { WorkProps } from './work-context.js';
import { valuesFromDraft } from './work-values.js';

interface RowProps<F extends FlowField> {
  readonly work: WorkProps;
  readonly field: F;
  readonly reading: FormReading | undefined;
}

const TypedRow = ({ work, field, reading }: RowProps<TypedField>) => {
  const pick = usePick();
  const error = work.faultOf(field.field);
  const hint = pick(field.hint);
  return (
    <FormRow
      id={field.field}
      label={pick(field.title)}
      hint={hint}
      error={error}
      required={reading?.required.has(field.field) ?? field.required}
    >
      <Controller
        control={work.form.control}
        name={`fields.${field.field}`}
        render={({ field: bound }) => (
          <FieldControl
            field={field}
            scales={work.task.scales}
            value={bound.value ?? ''}
            onChange={bound.onChange}
            onBlur={bound.onBlur}
            invalid={error !== undefined}
            describedBy={describedBy(field.field, { hint, error })}
          />
        )}
      />
    </FormRow>
  );
};

const FieldRow = ({ work, field, reading }: RowProps<FlowField>) => {
  const pick = usePick();
  const { filling, scales } = work.task;
  if (field.type === 'computed') {
    return <ToldField field={field} mark="computed" words={reading?.computed.get(field.field)} />;
  }
  if (filling?.reads.includes(field.field) === true) {
    const words = valueWords(field, filling.before[field.field], { scales, pick });
    return <ToldField field={field} mark="readOnly" words={words} />;
  }
  if (field.type === 'goals') return <GoalsEditor work={work} field={field} />;
  if (field.type === 'competencies') return <CompetenciesWork work={work} field={field} />;
  return <TypedRow work={work} field={field} reading={reading} />;
};

/** What the conditions of the form make of what is typed, anew with every letter. */
const useReading = ({ form, live }: WorkProps): FormReading | undefined => {
  const values = useWatch({ control: form.control });
  return live.form?.(valuesFromDraft(values));
};

/** A form of the flow, section by section, without what its conditions hide. */
export const AnswerWork = (work: WorkProps) => {
  const pick = usePick();
  const reading = useReading(work);
  const { form } = work.task;
  if (form === undefined) return null;
  // Until its conditions can be asked, a field that has one would only flash up and vanish.
  const isShown = ({ field, shownWhen }: FlowField): boolean =>
    reading?.shown.has(field) ?? (!work.live.isLoading || shownWhen === undefined);
  return (
    <div className="stack form-fields">
      {groupsOf(form, isShown).map(({ section, fields }) => (
        <section key={section?.section ?? ''} className="stack form-fields">
          {section === undefined ? null : (
            <div>
              <h2 className="form-section">{pick(section.title)}</h2>
              {section.hint === undefined ? null : (
                <p className="form-hint">{pick(section.hint)}</p>
              )}
            </div>
          )}
          {fields.map((field) => (
            <FieldRow key={field.field} work={work} field={field} reading={reading} />
          ))}
        </section>
      ))}
    </div>
  );
};
