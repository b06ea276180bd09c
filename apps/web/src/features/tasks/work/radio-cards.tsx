export interface CardOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface RadioCardsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly CardOption[];
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A choice with consequences, each option saying its own. */
export const RadioCards = ({ id, label, options, value, error, onChange }: RadioCardsProps) => (
  <div className="form-row">
    <span className="form-legend" id={`${id}-label`}>
      {label}
    </span>
    <div
      className="cards"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-invalid={error !== undefined}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      {options.map((option, index) => (
        <label key={option.value} className="card">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            checked={value === option.value}
            onChange={() => {
              onChange(option.value);
            }}
          />
          <span>
            <strong>{option.label}</strong>
            {option.hint === undefined || option.hint === '' ? null : <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </div>
    {error === undefined ? null : (
      <p id={`${id}-error`} className="form-error" role="alert">
        {error}
      </p>
    )}
  </div>
);
