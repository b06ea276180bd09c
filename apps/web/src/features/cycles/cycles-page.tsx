import { BarsOutlined } from '@ant-design/icons';
import type { CycleSummary } from '@reprise/http-contracts/cycles';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Meter,
  Page,
  Panel,
  QueryView,
} from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { readCycles } from './api/requests.js';
import { CycleStatus } from './cycle-status.js';
import { useCycleTexts } from './cycle-texts.js';

const useColumns = (): readonly Column<CycleSummary>[] => {
  const t = useCycleTexts();
  const pick = usePick();
  const format = useFormatTime();
  return [
    {
      key: 'cycle',
      title: t('cycle'),
      head: true,
      cell: (cycle) => (
        <Link to="/cycles/$cycleId" params={{ cycleId: cycle.cycleId }}>
          <strong>{pick(cycle.title)}</strong>
        </Link>
      ),
    },
    { key: 'status', title: t('status'), cell: (cycle) => <CycleStatus status={cycle.status} /> },
    { key: 'starts', title: t('starts'), cell: (cycle) => format(cycle.startsOn, 'date') },
    {
      key: 'period',
      title: t('period'),
      cell: ({ period }) => `${format(period.from, 'date')} – ${format(period.to, 'date')}`,
    },
    {
      key: 'progress',
      title: t('progress'),
      cell: ({ closed, reviews }) => (
        <>
          {t('ofReviews', { closed, reviews })}
          <Meter value={closed} total={reviews} />
        </>
      ),
    },
  ];
};

export const CyclesPage = () => {
  const t = useCycleTexts();
  const columns = useColumns();
  const query = useQuery({ queryKey: ['cycles'], queryFn: ({ signal }) => readCycles(signal) });
  const create = (
    <ButtonLink to="/cycles/new" type="primary">
      {t('create')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={create}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<BarsOutlined style={{ fontSize: 34 }} />}
              title={t('none')}
              hint={t('noneHint')}
              action={create}
            />
          ) : (
            <Panel flush>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={items}
                keyOf={(cycle) => cycle.cycleId}
              />
            </Panel>
          )
        }
      </QueryView>
    </Page>
  );
};
