import type { FlowField } from '@reprise/domain/flow/language';
import { Controller } from 'react-hook-form';
import { usePick } from '../../../shared/i18n/index.js';
import { RatingField } from '../fields/rating-field.js';
import { competencyKey } from './field-texts.js';
import type { WorkProps } from './work-context.js';

interface CompetenciesProps {
  readonly work: WorkProps;
  readonly field: Extract<FlowField, { type: 'competencies' }>;
}

/** Competencies one beneath the other, each rated by the same scale. */
export const CompetenciesWork = ({ work, field }: CompetenciesProps) => {
  const pick = usePick();
  const error = work.faultOf(field.field);
  return (
    <fieldset className="goal" id={field.field} tabIndex={-1}>
      <legend>{pick(field.title)}</legend>
      {field.hint === undefined ? null : <p className="form-hint">{pick(field.hint)}</p>}
      {field.competencies.map((competency) => {
        const id = competencyKey(field.field, competency.id);
        return (
          <div key={id} className="form-row">
            <span id={`${id}-label`}>{pick(competency.label)}</span>
            <Controller
              control={work.form.control}
              name={`fields.${id}`}
              render={({ field: bound }) => (
                <RatingField
                  id={id}
                  field={field}
                  scales={work.task.scales}
                  value={bound.value ?? ''}
                  onChange={bound.onChange}
                  onBlur={bound.onBlur}
                  invalid={error !== undefined}
                  labelledBy={`${id}-label`}
                  describedBy={error === undefined ? undefined : `${field.field}-error`}
                />
              )}
            />
          </div>
        );
      })}
      {error === undefined ? null : (
        <p id={`${field.field}-error`} className="form-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
};
