import { usePick } from '../../../shared/i18n/index.js';
import type { FieldProps } from './field-types.js';

export const ChoiceField = (props: FieldProps<'choice'> & { labelledBy: string }) => {
  const pick = usePick();
  return (
    <div
      className="choices"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
    >
      {props.field.options.map((option) => (
        <label key={option.id} className="choice">
          <input
            type="radio"
            name={props.id}
            value={option.id}
            checked={props.value === option.id}
            onBlur={props.onBlur}
            onChange={() => {
              props.onChange(option.id);
            }}
          />
          {pick(option.label)}
        </label>
      ))}
    </div>
  );
};
