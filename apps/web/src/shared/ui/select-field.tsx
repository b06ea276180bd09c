import { useUiTexts } from './ui-texts.js';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly id?: string;
  /** Its name, where no visible label names it. */
  readonly label?: string;
  /** Empty while nothing is chosen, unless an option is empty itself ("all of them"). */
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

/**
 * The platform's own list: a wheel on a phone, type-ahead on a keyboard, a name for a reader; a
 * drawn one would cost every employee 25 kB.
 */
export const SelectField = (props: SelectFieldProps) => {
  const t = useUiTexts();
  const isChosen = props.options.some((option) => option.value === props.value);
  return (
    <select
      id={props.id}
      className="select"
      aria-label={props.label}
      aria-invalid={props.invalid}
      aria-describedby={props.describedBy}
      value={isChosen ? props.value : ''}
      onBlur={props.onBlur}
      onChange={(event) => {
        props.onChange(event.target.value);
      }}
    >
      {isChosen ? null : (
        <option value="" disabled hidden>
          {t('choose')}
        </option>
      )}
      {props.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
};
