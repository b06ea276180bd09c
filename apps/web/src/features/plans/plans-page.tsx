import { FlagOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormatTime } from '../../shared/time/index.js';
import {
  DataTable,
  EmptyState,
  Page,
  Panel,
  Person,
  Pill,
  QueryView,
} from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import type { PlanSummary } from '@reprise/http-contracts/plans';
import { readPlans } from './api/requests.js';
import { usePlanTexts } from './plan-texts.js';

const useColumns = (): readonly Column<PlanSummary>[] => {
  const t = usePlanTexts();
  const format = useFormatTime();
  const state = (plan: PlanSummary) => {
    if (plan.status === 'open') return t('open');
    return plan.outcome === 'met' ? t('met') : t('notMet');
  };
  return [
    {
      key: 'subject',
      title: t('subject'),
      head: true,
      cell: (plan) => (
        <Link to="/plans/$planId" params={{ planId: plan.planId }}>
          <Person name={plan.subject.name} />
        </Link>
      ),
    },
    { key: 'kind', title: t('kind'), cell: (plan) => t(plan.kind) },
    { key: 'owner', title: t('owner'), cell: (plan) => plan.owner.name },
    { key: 'until', title: t('until'), cell: (plan) => format(plan.to, 'date') },
    {
      key: 'status',
      title: t('status'),
      cell: (plan) => <Pill tone={plan.status === 'open' ? 'blue' : 'plain'}>{state(plan)}</Pill>,
    },
  ];
};

export const PlansPage = () => {
  const t = usePlanTexts();
  const columns = useColumns();
  const query = useQuery({ queryKey: ['plans'], queryFn: ({ signal }) => readPlans(signal) });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={<FlagOutlined style={{ fontSize: 34 }} />} title={t('none')} />
          ) : (
            <Panel flush>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={items}
                keyOf={(plan) => plan.planId}
              />
            </Panel>
          )
        }
      </QueryView>
    </Page>
  );
};
