import { usePick } from '../../../shared/i18n/index.js';
import { chosenIn, textOfChosen } from '../work/field-texts.js';
import { useFieldTexts } from './field-texts.js';
import type { FieldProps } from './field-types.js';

/** Several options of a list, kept in the order of the form whatever was ticked first. */
export const SeveralField = (props: FieldProps<'choice'> & { labelledBy: string }) => {
  const pick = usePick();
  const t = useFieldTexts();
  const { options, several } = props.field;
  const chosen = new Set(chosenIn(props.value));
  const toggle = (id: string, isOn: boolean): void => {
    const ids = options.flatMap((option) =>
      (option.id === id ? isOn : chosen.has(option.id)) ? [option.id] : [],
    );
    props.onChange(textOfChosen(ids));
  };
  return (
    <div
      className="choices"
      role="group"
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {several === undefined ? null : <p className="muted">{t('several', several)}</p>}
      {options.map((option, index) => (
        <label key={option.id} className="choice">
          <input
            id={index === 0 ? props.id : undefined}
            type="checkbox"
            value={option.id}
            checked={chosen.has(option.id)}
            onBlur={props.onBlur}
            onChange={(event) => {
              toggle(option.id, event.target.checked);
            }}
          />
          {pick(option.label)}
        </label>
      ))}
    </div>
  );
};
