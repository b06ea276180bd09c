import { AuditOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { usePick } from '../../shared/i18n/index.js';
import { DataTable, EmptyState, Page, Panel, Pill, QueryView } from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import type { CalibrationSession } from '@reprise/http-contracts/calibrations';
import { readCalibrations } from './api/requests.js';
import { useCalibrationTexts } from './calibration-texts.js';

const route = getRouteApi('/shell/calibrations');

const useColumns = (): readonly Column<CalibrationSession>[] => {
  const t = useCalibrationTexts();
  const pick = usePick();
  return [
    {
      key: 'group',
      title: t('group'),
      head: true,
      cell: (session) => (
        <Link to="/calibrations/$calibrationId" params={{ calibrationId: session.calibrationId }}>
          <strong>{pick(session.groupName)}</strong>
        </Link>
      ),
    },
    { key: 'session', title: t('session'), cell: (session) => pick(session.title) },
    { key: 'cycle', title: t('cycle'), cell: (session) => pick(session.cycleTitle) },
    {
      key: 'status',
      title: t('status'),
      cell: (session) => (
        <Pill tone={session.status === 'open' ? 'blue' : 'green'}>{t(session.status)}</Pill>
      ),
    },
    { key: 'cards', title: t('cards'), numeric: true, cell: (session) => session.cards },
    { key: 'moved', title: t('moved'), numeric: true, cell: (session) => session.moved },
  ];
};

export const CalibrationsPage = () => {
  const t = useCalibrationTexts();
  const columns = useColumns();
  const { cycle } = route.useSearch();
  const query = useQuery({
    queryKey: ['calibrations', cycle],
    queryFn: ({ signal }) => readCalibrations(cycle, signal),
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              icon={<AuditOutlined style={{ fontSize: 34 }} />}
              title={t('none')}
              hint={t('noneHint')}
            />
          ) : (
            <Panel flush>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={items}
                keyOf={(session) => session.calibrationId}
              />
            </Panel>
          )
        }
      </QueryView>
    </Page>
  );
};
