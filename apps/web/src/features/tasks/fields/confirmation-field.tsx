import { useFieldTexts } from './field-texts.js';
import type { FieldProps } from './field-types.js';

/** One box that is ticked or left; what is confirmed is said above it. */
export const ConfirmationField = (props: FieldProps<'confirmation'>) => {
  const t = useFieldTexts();
  return (
    <label className="choice">
      <input
        id={props.id}
        type="checkbox"
        checked={props.value === 'true'}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onBlur={props.onBlur}
        onChange={(event) => {
          props.onChange(event.target.checked ? 'true' : '');
        }}
      />
      {t('confirm')}
    </label>
  );
};
