import { CompassOutlined } from '@ant-design/icons';
import type { ReviewSummary } from '@reprise/http-contracts/reviews';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePick } from '../../shared/i18n/index.js';
import { useFormatTime } from '../../shared/time/index.js';
import { DataTable, EmptyState, Page, Panel, Pill, QueryView } from '../../shared/ui/index.js';
import { ReviewPanels } from './review-panels.js';
import { myReviewsQuery, reviewQuery } from './review-queries.js';
import { useReviewTexts } from './reviews-texts.js';

const Current = ({ reviewId }: { reviewId: string }) => (
  <QueryView query={useQuery(reviewQuery(reviewId))} lines={10}>
    {(review) => <ReviewPanels review={review} />}
  </QueryView>
);

const Others = ({ reviews }: { reviews: readonly ReviewSummary[] }) => {
  const t = useReviewTexts();
  const pick = usePick();
  const format = useFormatTime();
  return (
    <Panel title={t('earlier')} flush>
      <DataTable
        caption={t('earlier')}
        rows={reviews}
        keyOf={(review) => review.reviewId}
        columns={[
          {
            key: 'cycle',
            title: t('cycle'),
            head: true,
            cell: (review) => (
              <Link to="/reviews/$reviewId" params={{ reviewId: review.reviewId }}>
                {pick(review.cycleTitle)}
              </Link>
            ),
          },
          {
            key: 'period',
            title: t('period'),
            cell: ({ period }) => `${format(period.from, 'date')} – ${format(period.to, 'date')}`,
          },
          {
            key: 'status',
            title: t('result'),
            cell: (review) => (
              <Pill tone={review.status === 'open' ? 'blue' : 'plain'}>
                {review.status === 'open' ? pick(review.stageTitle) : pick(review.outcome)}
              </Pill>
            ),
          },
        ]}
      />
    </Panel>
  );
};

/** One's own review: the running one in full, the earlier ones below. */
export const MyReviewsPage = () => {
  const t = useReviewTexts();
  const query = useQuery(myReviewsQuery);
  return (
    <Page title={t('mine')} lead={t('mineLead')}>
      <QueryView query={query} lines={10}>
        {({ items }) => {
          const current = items.find((review) => review.status === 'open') ?? items[0];
          if (current === undefined) {
            return (
              <EmptyState
                icon={<CompassOutlined style={{ fontSize: 34 }} />}
                title={t('none')}
                hint={t('noneHint')}
              />
            );
          }
          const others = items.filter((review) => review !== current);
          return (
            <div className="stack">
              <Current reviewId={current.reviewId} />
              {others.length === 0 ? null : <Others reviews={others} />}
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
};
