import { SwapRightOutlined } from '@ant-design/icons';
import { usePick } from '../../shared/i18n/index.js';
import { MenuButton, Person } from '../../shared/ui/index.js';
import type { CalibrationCard, CalibrationView } from '@reprise/http-contracts/calibrations';
import { useCalibrationTexts } from './calibration-texts.js';

export type CardAct =
  | { readonly act: 'move'; readonly card: CalibrationCard; readonly to: string }
  | { readonly act: 'history'; readonly card: CalibrationCard }
  | { readonly act: 'view'; readonly card: CalibrationCard };

interface CardProps {
  readonly session: CalibrationView;
  readonly card: CalibrationCard;
  readonly onAct: (act: CardAct) => void;
}

const useMenu = ({ session, card }: CardProps) => {
  const t = useCalibrationTexts();
  const pick = usePick();
  const targets = session.may.includes('move')
    ? session.bands
        .filter(({ band }) => band !== card.band)
        .map(({ band, label }) => ({
          key: `to ${band}`,
          label:
            band === card.baseline
              ? t('backTo', { band: `${band} ${pick(label)}` })
              : t('moveTo', { band: `${band} ${pick(label)}` }),
        }))
    : [];
  return [
    ...targets,
    ...(card.moves.length > 0 ? [{ key: 'history', label: t('history') }] : []),
    { key: 'view', label: t('view') },
  ];
};

/** One result on the table; its menu holds every move, so nothing needs a mouse. */
export const Card = (props: CardProps) => {
  const t = useCalibrationTexts();
  const { card, onAct } = props;
  const value = card.value ?? t('noValue');
  const hasMoved = card.band !== card.baseline;
  return (
    <MenuButton
      label={card.subject.name}
      items={useMenu(props)}
      onChoose={(key) => {
        if (key === 'history' || key === 'view') onAct({ act: key, card });
        else onAct({ act: 'move', card, to: key.slice('to '.length) });
      }}
      trigger={(menu) => (
        <button
          type="button"
          data-card={card.reviewId}
          className={hasMoved ? 'cal-card cal-card-moved' : 'cal-card'}
          aria-label={t('cardLabel', { name: card.subject.name, band: card.band, value })}
          {...menu}
        >
          <Person name={card.subject.name} detail={card.title} small />
          <span className="cal-card-end">
            <strong>{value}</strong>
            {hasMoved ? (
              <small>
                <SwapRightOutlined aria-hidden="true" /> {t('wasBand', { band: card.baseline })}
              </small>
            ) : null}
          </span>
        </button>
      )}
    />
  );
};
