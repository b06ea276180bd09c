import { Link } from '@tanstack/react-router';
import { usePick } from '../../shared/i18n/index.js';
import type { TeamRow } from './team-rows.js';
import { useTeamTexts } from './team-texts.js';

export const ViewReview = ({ row: { person, review } }: { row: TeamRow }) => {
  const t = useTeamTexts();
  const pick = usePick();
  if (review === undefined) return null;
  return (
    <Link
      to="/reviews/$reviewId"
      params={{ reviewId: review.reviewId }}
      aria-label={`${t('view')} ${person.name} · ${pick(review.cycleTitle)}`}
    >
      {t('view')}
    </Link>
  );
};
