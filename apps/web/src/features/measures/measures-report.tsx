import type { MeasuresReport } from '@reprise/http-contracts/measures';
import { Alert } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, Panel } from '../../shared/ui/index.js';
import { useMeasuresTexts } from './measures-texts.js';

const Mistakes = ({ report }: { readonly report: MeasuresReport }) => {
  const t = useMeasuresTexts();
  const pick = usePick();
  const { errors } = report;
  return (
    <Panel title={t('errors', { count: errors.length })} flush>
      <DataTable
        caption={t('errors', { count: errors.length })}
        rows={errors}
        keyOf={(error) => `${String(error.row)} ${error.column.en} ${error.code}`}
        columns={[
          { key: 'row', title: t('row'), numeric: true, cell: (error) => error.row },
          { key: 'column', title: t('column'), cell: (error) => pick(error.column) },
          { key: 'problem', title: t('problem'), cell: (error) => pick(error.message) },
        ]}
      />
    </Panel>
  );
};

const Verdict = ({ report }: { readonly report: MeasuresReport }) => {
  const t = useMeasuresTexts();
  if (report.isImported) return <Alert type="success" showIcon title={t('imported')} />;
  if (report.isUnreadable) return <Alert type="error" showIcon title={t('unreadable')} />;
  return report.errors.length === 0 ? (
    <Alert type="success" showIcon title={t('clean')} />
  ) : (
    <Alert type="warning" showIcon title={t('nothing')} />
  );
};

/** What a file holds and every mistake in it, so that it is mended once and not line by line. */
export const MeasuresReportView = ({ report }: { readonly report: MeasuresReport }) => {
  const t = useMeasuresTexts();
  const format = useFormatTime();
  return (
    <div className="stack">
      <p className="muted">{t('rowsRead', { count: report.rows })}</p>
      <Verdict report={report} />
      {report.periods.length === 0 ? null : (
        <Panel title={t('periods')} flush>
          <DataTable
            caption={t('periods')}
            rows={report.periods}
            keyOf={({ from, to }) => `${from} ${to}`}
            columns={[
              {
                key: 'period',
                title: t('period'),
                head: true,
                cell: ({ from, to }) => `${format(from, 'date')} – ${format(to, 'date')}`,
              },
              { key: 'rows', title: t('rows'), numeric: true, cell: ({ rows }) => rows },
            ]}
          />
        </Panel>
      )}
      {report.errors.length === 0 ? null : <Mistakes report={report} />}
    </div>
  );
};
