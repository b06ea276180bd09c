import type { FlowField } from '@reprise/domain/flow/language';
import { Controller } from 'react-hook-form';
import { usePick } from '../../../shared/i18n/index.js';
import { DateField, describedBy, FormRow } from '../../../shared/ui/index.js';
import { ChoiceField } from '../fields/choice-field.js';
import { NumberField } from '../fields/number-field.js';
import { RatingField } from '../fields/rating-field.js';
import { TextField } from '../fields/text-field.js';
import { GoalsEditor } from './goals-editor.js';
import type { WorkProps } from './work-context.js';

interface ControlProps {
  readonly field: Exclude<FlowField, { type: 'goals' }>;
  readonly scales: WorkProps['task']['scales'];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

const FieldControl = ({ field, scales, ...rest }: ControlProps) => {
  const common = { ...rest, id: field.field };
  const labelledBy = `${field.field}-label`;
  switch (field.type) {
    case 'rating': {
      const scale = scales[field.scale];
      return <RatingField {...common} field={field} scale={scale} labelledBy={labelledBy} />;
    }
    case 'choice':
      return <ChoiceField {...common} field={field} labelledBy={labelledBy} />;
    case 'number':
      return <NumberField {...common} field={field} />;
    case 'text':
      return <TextField {...common} field={field} />;
    case 'date':
      return <DateField {...common} />;
  }
};

const FieldRow = ({ work, field }: { work: WorkProps; field: ControlProps['field'] }) => {
  const pick = usePick();
  const error = work.faultOf(field.field);
  const hint = pick(field.hint);
  return (
    <FormRow
      id={field.field}
      label={pick(field.title)}
      hint={hint}
      error={error}
      required={field.required}
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

/** A form of the flow, field by field. */
export const AnswerWork = (work: WorkProps) => (
  <div className="stack form-fields">
    {(work.task.form?.fields ?? []).map((field) =>
      field.type === 'goals' ? (
        <GoalsEditor key={field.field} work={work} field={field} />
      ) : (
        <FieldRow key={field.field} work={work} field={field} />
      ),
    )}
  </div>
);
