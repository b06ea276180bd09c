import { Input } from 'antd';
import type { FieldProps } from './field-types.js';

/** A link to where it can be seen; what is behind it stays there. */
export const EvidenceField = (props: FieldProps<'evidence'>) => (
  <Input
    id={props.id}
    type="url"
    value={props.value}
    placeholder="https://"
    maxLength={2000}
    status={props.invalid ? 'error' : ''}
    aria-invalid={props.invalid}
    aria-describedby={props.describedBy}
    onBlur={props.onBlur}
    onChange={(event) => {
      props.onChange(event.target.value.trim());
    }}
  />
);
