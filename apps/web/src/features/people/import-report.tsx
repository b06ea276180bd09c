import type { ImportReport } from '@reprise/http-contracts/people';
import { Alert } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import { DataTable, Panel, Pill } from '../../shared/ui/index.js';
import { usePeopleTexts } from './people-texts.js';

/** Columns as the file's reader knows them, in the words of its header; another stays as it is. */
const columns = {
  employeeNumber: 'number',
  name: 'name',
  mail: 'mail',
  unit: 'unit',
  manager: 'manager',
  dottedLine: 'dotted',
  title: 'jobTitle',
  grade: 'grade',
  hiredOn: 'hired',
  employment: 'employment',
  calendar: 'calendar',
} as const;

/** Every mistake with its row and column, so that the file is mended once and not line by line. */
export const ImportReportView = ({ report }: { report: ImportReport }) => {
  const t = usePeopleTexts();
  const pick = usePick();
  const { errors } = report;
  const columnName = (column: string): string => {
    const known = columns[column as keyof typeof columns];
    return known === undefined ? column : t(known);
  };
  const facts = [
    t('rows', { count: report.rows }),
    t('joined', { count: report.joined }),
    t('changed', { count: report.changed }),
    t('units', { count: report.units }),
  ];
  return (
    <div className="stack">
      <p className="row">
        {facts.map((fact) => (
          <Pill key={fact}>{fact}</Pill>
        ))}
      </p>
      {errors.length === 0 ? (
        <Alert type="success" showIcon title={t('clean')} />
      ) : (
        <>
          <Alert type="error" showIcon title={t('errors', { count: errors.length })} />
          <Panel flush>
            <DataTable
              caption={t('errors', { count: errors.length })}
              rows={errors}
              keyOf={(error) => `${String(error.row)} ${error.column} ${error.code}`}
              columns={[
                { key: 'row', title: t('row'), numeric: true, cell: (error) => error.row },
                { key: 'column', title: t('column'), cell: (error) => columnName(error.column) },
                { key: 'problem', title: t('problem'), cell: (error) => pick(error.message) },
              ]}
            />
          </Panel>
        </>
      )}
    </div>
  );
};
