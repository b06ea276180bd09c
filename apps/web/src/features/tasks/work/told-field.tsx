import type { FlowField } from '@reprise/domain/flow/language';
import { usePick } from '../../../shared/i18n/index.js';
import { useFieldTexts } from '../fields/field-texts.js';

interface ToldProps {
  readonly field: FlowField;
  readonly mark: 'computed' | 'readOnly';
  readonly words: string | undefined;
}

/** A field that is not typed here: reckoned from others, or written by somebody before. */
export const ToldField = ({ field, mark, words }: ToldProps) => {
  const pick = usePick();
  const t = useFieldTexts();
  const nothing = mark === 'computed' ? t('notYet') : t('empty');
  return (
    <div className="form-row">
      <span id={`${field.field}-label`}>
        {pick(field.title)} <span className="muted">· {t(mark)}</span>
      </span>
      {field.hint === undefined ? null : <p className="form-hint">{pick(field.hint)}</p>}
      <output id={field.field} aria-labelledby={`${field.field}-label`} className="told-field">
        {words ?? <span className="muted">{nothing}</span>}
      </output>
    </div>
  );
};
