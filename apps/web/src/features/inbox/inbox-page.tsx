import type { InboxItem } from '@reprise/http-contracts/inbox';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useNow } from '../../shared/session/index.js';
import { EmptyState, Page, QueryView, useUiTexts } from '../../shared/ui/index.js';
import { readInbox } from './api/read-inbox.js';
import { groupByDue } from './group-by-due.js';
import { InboxRow } from './inbox-item.js';
import { useInboxTexts } from './inbox-texts.js';
import { InboxTools } from './inbox-tools.js';
import './inbox.css';

const route = getRouteApi('/shell/inbox');

const useInbox = () => {
  const filter = route.useSearch();
  return useInfiniteQuery({
    queryKey: ['inbox', 'list', filter],
    queryFn: ({ pageParam, signal }) => readInbox(filter, { cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
};

const Empty = () => {
  const t = useInboxTexts();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const isFiltered = search.kind !== undefined || search.overdue === true;
  if (!isFiltered) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  return (
    <EmptyState
      title={t('noneFiltered')}
      action={<Button onClick={() => void navigate({ search: {} })}>{t('clear')}</Button>}
    />
  );
};

const Groups = ({ items, isByDue }: { items: readonly InboxItem[]; isByDue: boolean }) => {
  const t = useInboxTexts();
  const now = useNow();
  const groups = isByDue ? groupByDue(items, now) : [{ group: 'later' as const, items }];
  return groups.map(({ group, items: found }) => (
    <section key={group} className={`inbox-group inbox-group-${group}`}>
      {isByDue ? <h2>{t(group)}</h2> : null}
      <ul className="inbox-list">
        {found.map((item) => (
          <li key={item.taskId}>
            <InboxRow item={item} />
          </li>
        ))}
      </ul>
    </section>
  ));
};

/** Everything that waits for this person, with overdue work first. */
export const InboxPage = () => {
  const t = useInboxTexts();
  const ui = useUiTexts();
  const query = useInbox();
  const { sort } = route.useSearch();
  const counts = query.data?.pages[0]?.counts;
  const lead =
    counts === undefined || counts.open === 0
      ? undefined
      : counts.overdue > 0
        ? t('lead', counts)
        : t('leadCalm', { count: counts.open });
  return (
    <Page title={t('title')} lead={lead} narrow>
      <QueryView query={query} lines={8}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              <InboxTools kinds={pages[0]?.kinds ?? []} />
              {items.length === 0 ? (
                <Empty />
              ) : (
                <Groups items={items} isByDue={sort !== 'opened'} />
              )}
              {query.hasNextPage ? (
                <div className="inbox-more">
                  <Button
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {ui('more')}
                  </Button>
                </div>
              ) : null}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
};
