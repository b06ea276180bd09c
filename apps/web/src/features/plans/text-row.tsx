import { Input } from 'antd';
import { describedBy, FormRow } from '../../shared/ui/index.js';

interface TextRowProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

const longest = 4000;

export const TextRow = ({ id, label, hint, value, error, onChange }: TextRowProps) => (
  <FormRow id={id} label={label} hint={hint} error={error} required>
    <Input.TextArea
      id={id}
      value={value}
      autoSize={{ minRows: 3, maxRows: 14 }}
      maxLength={longest}
      showCount
      status={error === undefined ? '' : 'error'}
      aria-invalid={error !== undefined}
      aria-describedby={describedBy(id, { hint, error })}
      onChange={(event) => {
        onChange(event.target.value);
      }}
    />
  </FormRow>
);
