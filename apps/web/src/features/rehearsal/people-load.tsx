import type { RehearsalReport } from '@reprise/http-contracts/rehearsals';
import { Button } from 'antd';
import { useState } from 'react';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, Meter, Panel, Person } from '../../shared/ui/index.js';
import { useRehearsalTexts } from './rehearsal-texts.js';

const firstShown = 15;

/** Who carries how much, heaviest first: overload is seen before it is caused. */
export const PeopleLoad = ({ report }: { report: RehearsalReport }) => {
  const t = useRehearsalTexts();
  const format = useFormatTime();
  const [isAll, setAll] = useState(false);
  const most = report.people[0]?.tasks ?? 1;
  const rows = isAll ? report.people : report.people.slice(0, firstShown);
  return (
    <Panel title={t('people')} flush>
      <DataTable
        caption={t('people')}
        rows={rows}
        keyOf={(row) => row.person.personId}
        columns={[
          {
            key: 'person',
            title: t('person'),
            head: true,
            cell: (row) => <Person name={row.person.name} small />,
          },
          {
            key: 'tasks',
            title: t('tasks'),
            cell: (row) => (
              <>
                {row.tasks}
                <Meter value={row.tasks} total={most + 1} />
              </>
            ),
          },
          { key: 'messages', title: t('messages'), numeric: true, cell: (row) => row.messages },
          {
            key: 'busiest',
            title: t('busiest'),
            cell: ({ busiestDay }) =>
              t('busiestValue', { day: format(busiestDay.on), count: busiestDay.tasks }),
          },
        ]}
      />
      {report.people.length > rows.length ? (
        <p className="panel-note">
          <Button
            onClick={() => {
              setAll(true);
            }}
          >
            {t('more', { count: report.people.length })}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
};
