import { usePick } from '../../../shared/i18n/index.js';
import type { FieldProps, Scales } from './field-types.js';
import { offered } from './offered.js';

interface RatingProps extends Omit<FieldProps<'rating'>, 'field'> {
  readonly field: { readonly scale: string; readonly only?: readonly string[] | undefined };
  readonly scales: Scales;
  readonly labelledBy: string;
}

/** Native radios under the cards: arrows move, a phone's finger has room, a reader hears names. */
export const RatingField = (props: RatingProps) => {
  const pick = usePick();
  return (
    <div
      className="rating"
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid}
    >
      {offered(props.field, props.scales).map((level) => (
        <label key={level.id} className="rating-level">
          <input
            type="radio"
            name={props.id}
            value={level.id}
            checked={props.value === level.id}
            onChange={() => {
              props.onChange(level.id);
            }}
            onBlur={props.onBlur}
          />
          <span className="rating-id" aria-hidden="true">
            {level.id}
          </span>
          <span className="rating-label">{pick(level.label)}</span>
        </label>
      ))}
    </div>
  );
};
