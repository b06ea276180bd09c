import type { ReviewResult } from '@reprise/http-contracts/reviews';
import { usePick } from '../../shared/i18n/index.js';
import { DataTable, Panel } from '../../shared/ui/index.js';
import { Lineage } from './lineage.js';
import { useReviewTexts } from './reviews-texts.js';
import { shortened } from './shortened.js';
import './result-card.css';

const Parts = ({ result }: { result: ReviewResult }) => {
  const t = useReviewTexts();
  const pick = usePick();
  return (
    <DataTable
      caption={t('howComputed')}
      rows={result.inputs}
      keyOf={(input) => input.ref}
      columns={[
        {
          key: 'part',
          title: t('part'),
          head: true,
          cell: (input) => pick(input.title),
        },
        {
          key: 'value',
          title: t('value'),
          numeric: true,
          cell: ({ value }) =>
            value === undefined ? (
              <span className="muted">{t('notAvailable')}</span>
            ) : (
              <span title={value}>{shortened(value)}</span>
            ),
        },
        {
          key: 'weight',
          title: t('weight'),
          numeric: true,
          cell: (input) => (input.weight === undefined ? '—' : `${input.weight}%`),
        },
      ]}
    />
  );
};

interface ResultCardProps {
  readonly reviewId: string;
  readonly result: ReviewResult;
}

/** A released result, and every number it was made from. */
export const ResultCard = ({ reviewId, result }: ResultCardProps) => {
  const t = useReviewTexts();
  const pick = usePick();
  return (
    <Panel title={t('result')} flush>
      <div className="result-head">
        {result.band === undefined ? null : <span className="result-band">{result.band}</span>}
        <span>
          <strong>{pick(result.label)}</strong>
          <span className="muted"> {result.value}</span>
          {result.calibratedFrom === undefined ? null : (
            <small className="muted">
              {t('calibratedFrom', { from: result.calibratedFrom, to: result.band ?? '' })}
            </small>
          )}
        </span>
      </div>
      {result.inputs.length === 0 ? null : (
        <>
          <Parts result={result} />
          <Lineage reviewId={reviewId} score={result.score} />
        </>
      )}
    </Panel>
  );
};
