import { Input } from 'antd';
import type { FieldProps } from './field-types.js';

/** Free text with a counter that says what is left before it is too late to know. */
export const TextField = (props: FieldProps<'text'>) => (
  <Input.TextArea
    id={props.id}
    value={props.value}
    autoSize={{ minRows: 4, maxRows: 18 }}
    maxLength={props.field.maxLength}
    showCount
    status={props.invalid ? 'error' : ''}
    aria-invalid={props.invalid}
    aria-describedby={props.describedBy}
    onBlur={props.onBlur}
    onChange={(event) => {
      props.onChange(event.target.value);
    }}
  />
);
