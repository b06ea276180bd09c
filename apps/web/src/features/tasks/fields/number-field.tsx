import { Input } from 'antd';
import type { FieldProps } from './field-types.js';

/** Decimal text, never a binary number: what was typed is what is stored. */
export const NumberField = (props: FieldProps<'number'>) => (
  <Input
    id={props.id}
    value={props.value}
    inputMode="decimal"
    style={{ maxWidth: 200 }}
    suffix={rangeOf(props.field)}
    status={props.invalid ? 'error' : ''}
    aria-invalid={props.invalid}
    aria-describedby={props.describedBy}
    onBlur={props.onBlur}
    onChange={(event) => {
      props.onChange(event.target.value.replace('，', '.').replace(',', '.').trim());
    }}
  />
);

const rangeOf = (field: { min?: string | undefined; max?: string | undefined }) => {
  if (field.min === undefined && field.max === undefined) return null;
  return (
    <span className="muted">
      {field.min ?? ''}–{field.max ?? ''}
    </span>
  );
};
