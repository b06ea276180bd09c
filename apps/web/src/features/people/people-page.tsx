import { ApartmentOutlined } from '@ant-design/icons';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
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
import { readPeople } from './api/requests.js';
import { usePeopleTexts } from './people-texts.js';

const route = getRouteApi('/shell/people');

const usePeople = () => {
  const { query, unit } = route.useSearch();
  return useInfiniteQuery({
    queryKey: ['people', 'list', query, unit],
    queryFn: ({ pageParam, signal }) => readPeople({ query, unit }, { cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
};

/** Who has no role on the whole sees colleagues, without their employment. */
type Row = Awaited<ReturnType<typeof readPeople>>['items'][number];

const useColumns = (): readonly Column<Row>[] => {
  const t = usePeopleTexts();
  const pick = usePick();
  return [
    {
      key: 'name',
      title: t('name'),
      head: true,
      cell: (person) => (
        <Link to="/people/$personId" params={{ personId: person.personId }}>
          <Person name={person.name} detail={person.title} />
        </Link>
      ),
    },
    { key: 'number', title: t('number'), cell: (person) => person.employeeNumber },
    { key: 'unit', title: t('unit'), cell: (person) => pick(person.unitName) },
    {
      key: 'manager',
      title: t('manager'),
      cell: (person) => ('manager' in person ? person.manager?.name : undefined) ?? '—',
    },
    {
      key: 'employment',
      title: t('employment'),
      cell: (person) =>
        'employment' in person ? (
          <>
            {t(person.employment)}{' '}
            {person.onLeave ? <Pill tone="amber">{t('onLeave')}</Pill> : null}
          </>
        ) : null,
    },
  ];
};

const Search = () => {
  const t = usePeopleTexts();
  const { query } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Input.Search
      aria-label={t('search')}
      placeholder={t('search')}
      defaultValue={query ?? ''}
      allowClear
      style={{ maxWidth: 280 }}
      onSearch={(text) => {
        void navigate({
          search: (before) => ({ ...before, query: text === '' ? undefined : text }),
          replace: true,
        });
      }}
    />
  );
};

export const PeoplePage = () => {
  const t = usePeopleTexts();
  const ui = useUiTexts();
  const columns = useColumns();
  const search = route.useSearch();
  const query = usePeople();
  const load = <ButtonLink to="/people/import">{t('import')}</ButtonLink>;
  return (
    <Page title={t('title')} lead={t('lead')} actions={load}>
      <div className="stack">
        <Search />
        <QueryView query={query} lines={10}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              const isFiltered = search.query !== undefined;
              return (
                <EmptyState
                  icon={<ApartmentOutlined style={{ fontSize: 34 }} />}
                  title={isFiltered ? t('noneFound') : t('none')}
                  {...(isFiltered ? {} : { hint: t('noneHint') })}
                />
              );
            }
            return (
              <Panel flush>
                <DataTable
                  caption={t('title')}
                  columns={columns}
                  rows={rows}
                  keyOf={(person) => person.personId}
                />
                {query.hasNextPage ? (
                  <p className="panel-note">
                    <Button
                      loading={query.isFetchingNextPage}
                      onClick={() => void query.fetchNextPage()}
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
