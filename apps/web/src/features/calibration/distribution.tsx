import { usePick } from '../../shared/i18n/index.js';
import { Panel, Pill } from '../../shared/ui/index.js';
import type { CalibrationView, Quota } from '@reprise/http-contracts/calibrations';
import { useCalibrationTexts } from './calibration-texts.js';

const count = (session: CalibrationView, band: string, which: 'band' | 'baseline'): number =>
  session.items.filter((card) => card[which] === band).length;

const QuotaLine = ({ quota }: { quota: Quota }) => {
  const t = useCalibrationTexts();
  const { atMost, actual, allowed } = quota;
  const over = actual - allowed;
  const tone = over <= 0 ? 'green' : quota.isBinding ? 'red' : 'amber';
  return (
    <li className="row">
      <span>{t('quotaLine', { bands: quota.bands.join(' + '), atMost, actual, allowed })}</span>
      <Pill tone={tone}>{over > 0 ? t('over', { n: over }) : t('within')}</Pill>
      {quota.isBinding ? null : <span className="muted">{t('advice')}</span>}
    </li>
  );
};

/** Curve and quota of the group as it stands, against the baseline it started from. */
export const Distribution = ({ session }: { session: CalibrationView }) => {
  const t = useCalibrationTexts();
  const pick = usePick();
  const most = Math.max(
    1,
    ...session.bands.map(({ band }) =>
      Math.max(count(session, band, 'band'), count(session, band, 'baseline')),
    ),
  );
  return (
    <Panel title={t('distribution')}>
      <div className="cal-distribution">
        <table className="cal-curve">
          <caption className="sr-only">{t('distribution')}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('band')}</th>
              <th scope="col">{t('actual')}</th>
              <th scope="col">{t('baseline')}</th>
            </tr>
          </thead>
          <tbody>
            {session.bands.map(({ band, label }) => {
              const actual = count(session, band, 'band');
              const baseline = count(session, band, 'baseline');
              return (
                <tr key={band}>
                  <th scope="row">
                    {band} <span className="muted">{pick(label)}</span>
                  </th>
                  <td className="cal-bars">
                    <span
                      className="cal-bar"
                      style={{ width: `${String((actual / most) * 100)}%` }}
                      aria-hidden="true"
                    />
                    <span
                      className="cal-bar-base"
                      style={{ insetInlineStart: `${String((baseline / most) * 100)}%` }}
                      aria-hidden="true"
                    />
                    <span className="cal-number">{actual}</span>
                  </td>
                  <td className="muted">
                    {t('baseline')} {baseline}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <div role="status">
          <ul className="cal-quotas">
            {session.quotas.map((quota) => (
              <QuotaLine key={quota.bands.join()} quota={quota} />
            ))}
          </ul>
        </div>
      </div>
    </Panel>
  );
};
