import { usePick } from '../../shared/i18n/index.js';
import { DataTable, Panel, Person, Pill } from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import type { TeamRow } from './team-rows.js';
import { useTeamTexts } from './team-texts.js';
import { ViewReview } from './view-review.js';

const useColumns = (): readonly Column<TeamRow>[] => {
  const t = useTeamTexts();
  const pick = usePick();
  return [
    {
      key: 'person',
      title: t('person'),
      head: true,
      cell: ({ person }) => <Person name={person.name} small />,
    },
    { key: 'cycle', title: t('cycle'), cell: ({ review }) => pick(review?.cycleTitle) },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: ({ review }) => <Pill>{pick(review?.outcome) || t('closed')}</Pill>,
    },
    { key: 'result', title: t('result'), cell: ({ review }) => review?.band ?? '—' },
    {
      key: 'view',
      title: <span className="sr-only">{t('view')}</span>,
      cell: (row) => <ViewReview row={row} />,
    },
  ];
};

/** What was before: below what runs, where who asks for it finds it. */
export const EarlierReviews = ({ rows }: { rows: readonly TeamRow[] }) => {
  const t = useTeamTexts();
  const columns = useColumns();
  if (rows.length === 0) return null;
  return (
    <Panel title={t('earlier')} flush>
      <DataTable
        caption={t('earlier')}
        columns={columns}
        rows={rows}
        keyOf={({ review }) => review?.reviewId ?? ''}
      />
    </Panel>
  );
};
