import { Input } from 'antd';
import { Controller } from 'react-hook-form';
import { describedBy, FormRow } from '../../../shared/ui/index.js';
import type { WorkProps } from './work-context.js';

interface CommentRowProps {
  readonly work: WorkProps;
  readonly name: 'comment' | 'grounds';
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
}

const longest = 4000;

export const CommentRow = ({ work, name, label, hint, required = false }: CommentRowProps) => {
  const error = work.faultOf(name);
  return (
    <FormRow id={name} label={label} hint={hint} error={error} required={required}>
      <Controller
        control={work.form.control}
        name={name}
        render={({ field }) => (
          <Input.TextArea
            id={name}
            autoSize={{ minRows: 3, maxRows: 16 }}
            maxLength={longest}
            showCount
            status={error === undefined ? '' : 'error'}
            aria-invalid={error !== undefined}
            aria-describedby={describedBy(name, { hint, error })}
            {...field}
          />
        )}
      />
    </FormRow>
  );
};
