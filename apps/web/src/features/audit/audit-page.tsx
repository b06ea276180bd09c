import { HistoryOutlined } from '@ant-design/icons';
import type { CycleReview } from '@reprise/http-contracts/cycles';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Page,
  Panel,
  Person,
  Pill,
  QueryView,
  useUiTexts,
} from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { findReviews } from './api/requests.js';
import { useAuditTexts } from './audit-texts.js';

const route = getRouteApi('/shell/audit');

const useFound = () => {
  const { cycle, query } = route.useSearch();
  return useInfiniteQuery({
    queryKey: ['reviews', 'audit', cycle, query],
    queryFn: ({ pageParam, signal }) =>
      findReviews({ cycle, query }, { cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
};

const useColumns = (): readonly Column<CycleReview>[] => {
  const t = useAuditTexts();
  const pick = usePick();
  return [
    {
      key: 'subject',
      title: t('subject'),
      head: true,
      cell: (review) => <Person name={review.subject.name} detail={pick(review.unitName)} />,
    },
    { key: 'cycle', title: t('cycle'), cell: (review) => pick(review.cycleTitle) },
    {
      key: 'status',
      title: t('status'),
      cell: (review) => (
        <Pill tone={review.status === 'open' ? 'blue' : 'green'}>{t(review.status)}</Pill>
      ),
    },
    {
      key: 'replay',
      title: t('replay'),
      cell: (review) => (
        <ButtonLink
          size="small"
          icon={<HistoryOutlined />}
          to="/audit/reviews/$reviewId"
          params={{ reviewId: review.reviewId }}
          search={{ at: 0 }}
          aria-label={t('replayOf', { name: review.subject.name })}
        >
          {t('replay')}
        </ButtonLink>
      ),
    },
  ];
};

/** The way into a replay: find whose. */
export const AuditPage = () => {
  const t = useAuditTexts();
  const ui = useUiTexts();
  const columns = useColumns();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const found = useFound();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack">
        <Input.Search
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search.query ?? ''}
          allowClear
          style={{ maxWidth: 300 }}
          onSearch={(text) => {
            void navigate({
              search: (before) => ({ ...before, query: text === '' ? undefined : text }),
              replace: true,
            });
          }}
        />
        <QueryView query={found} lines={8}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              return (
                <EmptyState icon={<HistoryOutlined style={{ fontSize: 34 }} />} title={t('none')} />
              );
            }
            return (
              <Panel flush>
                <DataTable
                  caption={t('title')}
                  columns={columns}
                  rows={rows}
                  keyOf={(review) => review.reviewId}
                />
                {found.hasNextPage ? (
                  <p className="panel-note">
                    <Button
                      loading={found.isFetchingNextPage}
                      onClick={() => void found.fetchNextPage()}
                    >
                      {ui('more')}
                    </Button>
                  </p>
                ) : null}
              </Panel>
            );
          }}
        </QueryView>
      </div>
    </Page>
  );
};
