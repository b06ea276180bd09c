import { usePick } from '../../shared/i18n/index.js';
import type { CalibrationView } from '@reprise/http-contracts/calibrations';
import { useCalibrationTexts } from './calibration-texts.js';
import { Card } from './card.js';
import type { CardAct } from './card.js';
import { useBoardKeys } from './use-board-keys.js';
import './calibration.css';

interface BoardProps {
  readonly session: CalibrationView;
  readonly onAct: (act: CardAct) => void;
}

/** Bands as columns, people as cards, best score first. */
export const Board = ({ session, onAct }: BoardProps) => {
  const t = useCalibrationTexts();
  const pick = usePick();
  const onKeyDown = useBoardKeys();
  return (
    <section aria-label={t('table')} className="cal-board-wrap">
      <p className="muted">{t('keysHint')}</p>
      <div className="cal-board" onKeyDown={onKeyDown}>
        {session.bands.map(({ band, label }) => {
          const cards = session.items
            .filter((card) => card.band === band)
            .toSorted((a, b) => Number(b.value ?? -1) - Number(a.value ?? -1));
          return (
            <section key={band} className="cal-column" data-column={band} aria-label={band}>
              <h3>
                <span className="cal-band">{band}</span> {pick(label)}
                <span className="cal-count">{t('people', { count: cards.length })}</span>
              </h3>
              <ul>
                {cards.map((card) => (
                  <li key={card.reviewId}>
                    <Card session={session} card={card} onAct={onAct} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
};
