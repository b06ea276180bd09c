import type { RehearsalReport } from '@reprise/http-contracts/rehearsals';
import { Alert } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, Panel } from '../../shared/ui/index.js';
import { PeopleLoad } from './people-load.js';
import { useRehearsalTexts } from './rehearsal-texts.js';
import { StepDates } from './step-dates.js';

interface NumberProps {
  readonly label: string;
  readonly value: string | number;
  readonly detail?: string;
}

const Figure = ({ label, value, detail }: NumberProps) => (
  <div className="figure">
    <dt>{label}</dt>
    <dd>
      {value}
      {detail === undefined ? null : <small>{detail}</small>}
    </dd>
  </div>
);

const Figures = ({ report }: { report: RehearsalReport }) => {
  const t = useRehearsalTexts();
  const format = useFormatTime();
  const { left, people, ends } = report;
  const sum = (part: 'tasks' | 'messages') =>
    people.reduce((total, person) => total + person[part], 0);
  return (
    <dl className="figures">
      <Figure label={t('reviews')} value={report.reviews} />
      <Figure
        label={t('left')}
        value={left.out + left['too new'] + left['carry forward']}
        detail={t('leftDetail', {
          out: left.out,
          tooNew: left['too new'],
          carry: left['carry forward'],
        })}
      />
      <Figure label={t('tasks')} value={sum('tasks')} />
      <Figure label={t('messages')} value={sum('messages')} />
      <Figure
        label={t('ends')}
        value={format(ends.last, 'date')}
        {...(ends.open > 0 ? { detail: t('stillOpen', { count: ends.open }) } : {})}
      />
    </dl>
  );
};

const Nobody = ({ report }: { report: RehearsalReport }) => {
  const t = useRehearsalTexts();
  const pick = usePick();
  if (report.nobody.length === 0) return <Alert type="success" showIcon title={t('allFound')} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('nobody')}
      description={
        <ul>
          {report.nobody.map((one) => (
            <li key={one.step}>
              {t('nobodyLine', { step: pick(one.title) || one.step, count: one.reviews })}
            </li>
          ))}
        </ul>
      }
    />
  );
};

const Bands = ({ bands }: { bands: RehearsalReport['bands'] }) => {
  const t = useRehearsalTexts();
  const rows = Object.entries(bands).map(([band, count]) => ({ band, count }));
  if (rows.length === 0) return null;
  return (
    <Panel title={t('bands')} flush>
      <DataTable
        caption={t('bands')}
        rows={rows}
        keyOf={(row) => row.band}
        columns={[
          { key: 'band', title: '', head: true, cell: (row) => row.band },
          { key: 'count', title: '', numeric: true, cell: (row) => row.count },
        ]}
      />
    </Panel>
  );
};

/** What the rehearsal found: the figures, who is missing, when, and who carries how much. */
export const ReportView = ({ report }: { report: RehearsalReport }) => (
  <div className="stack">
    <Figures report={report} />
    <Nobody report={report} />
    <StepDates report={report} />
    <PeopleLoad report={report} />
    <Bands bands={report.bands} />
  </div>
);
