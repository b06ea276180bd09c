import type { CycleReview, CycleView } from '@reprise/http-contracts/cycles';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useJoin, usePick } from '../../shared/i18n/index.js';
import {
  DataTable,
  DueMark,
  Panel,
  Person,
  Pill,
  QueryView,
  SelectField,
  useUiTexts,
} from '../../shared/ui/index.js';
import type { Column } from '../../shared/ui/index.js';
import { readCycleReviews } from './api/requests.js';
import type { ReviewFilter } from './api/requests.js';
import { useCycleTexts } from './cycle-texts.js';
import { ReviewActions } from './review-actions.js';

const route = getRouteApi('/shell/cycles/$cycleId');

const useReviews = (cycleId: string) => {
  const filter = route.useSearch();
  return useInfiniteQuery({
    queryKey: ['reviews', 'cycle', cycleId, filter],
    queryFn: ({ pageParam, signal }) =>
      readCycleReviews({ ...filter, cycle: cycleId }, { cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: (before) => before,
  });
};

const Filters = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const pick = usePick();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: ReviewFilter): void => {
    void navigate({
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  };
  const select = (
    part: 'stage' | 'unit' | 'status',
    options: { value: string; label: string }[],
  ) => (
    <SelectField
      label={t(part)}
      value={search[part] ?? ''}
      options={options}
      onChange={(value) => {
        change({ [part]: value === '' ? undefined : value });
      }}
    />
  );
  return (
    <div className="row filters">
      <Input.Search
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={search.query ?? ''}
        allowClear
        style={{ width: 170 }}
        onSearch={(query) => {
          change({ query: query === '' ? undefined : query });
        }}
      />
      {select('unit', [
        { value: '', label: t('everyUnit') },
        ...cycle.units.map((unit) => ({ value: unit.unitId, label: pick(unit.name) })),
      ])}
      {select('stage', [
        { value: '', label: t('anyStage') },
        ...cycle.stages.map((stage) => ({ value: stage.stage, label: pick(stage.title) })),
      ])}
      {select('status', [
        { value: '', label: t('anyStatus') },
        { value: 'open', label: t('open') },
        { value: 'closed', label: t('closed') },
      ])}
    </div>
  );
};

const OpenNow = ({ review }: { review: CycleReview }) => {
  const join = useJoin();
  const pick = usePick();
  return (
    <ul>
      {review.open.map((step) => (
        <li key={step.step} className="row">
          <span>
            {pick(step.title)}{' '}
            <span className="muted">{join(step.tasks.map((task) => task.assignee.name))}</span>
          </span>
          <DueMark dueAt={step.dueAt} />
        </li>
      ))}
    </ul>
  );
};

const useColumns = (): readonly Column<CycleReview>[] => {
  const t = useCycleTexts();
  const pick = usePick();
  return [
    {
      key: 'subject',
      title: t('subject'),
      head: true,
      cell: (review) => (
        <Link to="/reviews/$reviewId" params={{ reviewId: review.reviewId }}>
          <Person name={review.subject.name} detail={pick(review.unitName)} small />
        </Link>
      ),
    },
    {
      key: 'stage',
      title: t('stage'),
      cell: (review) => (
        <Pill tone={review.status === 'open' ? 'blue' : 'green'}>
          {pick(review.status === 'open' ? review.stageTitle : review.outcome)}
        </Pill>
      ),
    },
    { key: 'open', title: t('openNow'), cell: (review) => <OpenNow review={review} /> },
    { key: 'act', title: t('actions'), cell: (review) => <ReviewActions review={review} /> },
  ];
};

/** Every review of the cycle, filtered by the address, with what may be done to it. */
export const ReviewsPanel = ({ cycle }: { cycle: CycleView }) => {
  const t = useCycleTexts();
  const ui = useUiTexts();
  const columns = useColumns();
  const query = useReviews(cycle.cycleId);
  return (
    <div id="reviews">
      <Panel title={t('reviews')} extra={<Filters cycle={cycle} />} flush>
        <QueryView query={query} lines={6}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) return <p className="panel-note muted">{t('noReviews')}</p>;
            return (
              <>
                <DataTable
                  caption={t('reviews')}
                  columns={columns}
                  rows={rows}
                  keyOf={(review) => review.reviewId}
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
              </>
            );
          }}
        </QueryView>
      </Panel>
    </div>
  );
};
