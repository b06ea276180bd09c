import type { ReactNode } from 'react';

interface FormRowProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly children: ReactNode;
}

/** Ids of the texts that belong to a control, for `aria-describedby`. */
export const describedBy = (
  id: string,
  { hint, error }: { hint?: unknown; error?: unknown },
): string | undefined => {
  const ids = [
    hint === undefined || hint === '' ? '' : `${id}-hint`,
    error === undefined ? '' : `${id}-error`,
  ].filter((one) => one !== '');
  return ids.length === 0 ? undefined : ids.join(' ');
};

/** Label, hint, control, and what is wrong with it, in the order they are read. */
export const FormRow = ({ id, label, hint, error, required, children }: FormRowProps) => (
  <div className="form-row">
    <label htmlFor={id} id={`${id}-label`}>
      {label}
      {required === true ? (
        <span className="form-must" aria-hidden="true">
          *
        </span>
      ) : null}
    </label>
    {hint === undefined || hint === '' ? null : (
      <p id={`${id}-hint`} className="form-hint">
        {hint}
      </p>
    )}
    {children}
    {error === undefined ? null : (
      <p id={`${id}-error`} className="form-error" role="alert">
        {error}
      </p>
    )}
  </div>
);
