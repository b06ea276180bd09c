import type { ChangePreview } from '@reprise/http-contracts/changes';
import { usePick } from '../i18n/index.js';
import { Person } from '../ui/index.js';
import { useChangeTexts } from './change-texts.js';
import './change.css';

/** Names shown before the rest is only counted. */
const shown = 6;

export const PreviewBox = ({ preview }: { preview: ChangePreview }) => {
  const t = useChangeTexts();
  const pick = usePick();
  const { reviews, people, affected } = preview;
  return (
    <div className="preview" role="status">
      <p>{pick(preview.summary)}</p>
      <strong>
        {reviews === 0 && people === 0 ? t('nobody') : t('affects', { reviews, people })}
      </strong>
      <ul>
        {affected.slice(0, shown).map((one) => (
          <li key={`${one.personId} ${one.what.en}`}>
            <Person name={one.name} detail={pick(one.what)} small />
          </li>
        ))}
      </ul>
      {affected.length > shown ? (
        <p className="muted">{t('andMore', { count: affected.length - shown })}</p>
      ) : null}
    </div>
  );
};
