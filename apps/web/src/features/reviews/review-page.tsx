import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page, QueryView } from '../../shared/ui/index.js';
import { ReviewPanels } from './review-panels.js';
import { reviewQuery } from './review-queries.js';
import { useReviewTexts } from './reviews-texts.js';

const route = getRouteApi('/shell/reviews/$reviewId');

export const ReviewPage = () => {
  const t = useReviewTexts();
  const { reviewId } = route.useParams();
  const query = useQuery(reviewQuery(reviewId));
  const name = query.data?.subject.name;
  return (
    <Page
      title={name === undefined ? t('mine') : t('reviewOf', { name })}
      lead={query.data?.subject.title}
    >
      <QueryView query={query} lines={10}>
        {(review) => <ReviewPanels review={review} />}
      </QueryView>
    </Page>
  );
};
