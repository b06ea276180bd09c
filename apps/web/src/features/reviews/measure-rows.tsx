import type { LineageInput, MeasureRow } from '@reprise/http-contracts/reviews';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable } from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { useLineageTexts } from './lineage-texts.js';
import { shortened } from './shortened.js';

const percentOf = (part: string, of: string): string =>
  Number(of) === 0 ? '—' : ((Number(part) / Number(of)) * 100).toFixed(1);

/** Most imports are of a month; both of its days would only be in the way. */
const isMonth = (from: string, to: string): boolean => {
  const after = new Date(`${to}T12:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && after.getUTCDate() === 1;
};

const useColumns = (unit: string): readonly Column<MeasureRow>[] => {
  const t = useLineageTexts();
  const format = useFormatTime();
  return [
    {
      key: 'period',
      title: t('period'),
      head: true,
      cell: ({ period: { from, to } }) =>
        isMonth(from, to)
          ? format(from, 'month')
          : `${format(from, 'date')} – ${format(to, 'date')}`,
    },
    {
      key: 'actual',
      title: t('actual'),
      cell: ({ actual }) =>
        actual.kind === 'share'
          ? t('share', { ...actual, percent: percentOf(actual.part, actual.of) })
          : t('level', { ...actual, unit }),
    },
    {
      key: 'target',
      title: t('target'),
      cell: ({ target }) => <span className="measure-target">{`${target} ${unit}`}</span>,
    },
    {
      key: 'source',
      title: t('source'),
      cell: ({ file, digest, row, importedAt, importedBy }) => (
        <>
          <span title={`SHA-256 ${digest}`}>
            {file} <span className="muted">{t('row', { n: row })}</span>
          </span>
          <small className="muted measure-imported">
            {t('imported', { at: format(importedAt, 'minute'), by: importedBy?.name ?? '' })}
          </small>
        </>
      ),
    },
  ];
};

/** One measure of a score, down to the rows of the files it was read from. */
export const MeasureRows = ({ input }: { input: LineageInput }) => {
  const t = useLineageTexts();
  const pick = usePick();
  const title = pick(input.title);
  return (
    <details className="measure">
      <summary>
        {title} <strong title={input.value}>{shortened(input.value ?? '')}</strong>{' '}
        <span className="muted">{t('rows', { n: input.rows.length })}</span>
      </summary>
      {input.rule === undefined ? null : <p className="muted">{pick(input.rule)}</p>}
      <DataTable
        caption={t('rowsOf', { title })}
        columns={useColumns(input.unit ?? '')}
        rows={input.rows}
        keyOf={({ measuresId, row }) => `${measuresId} ${String(row)}`}
      />
    </details>
  );
};
