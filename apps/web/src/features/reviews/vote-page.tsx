import { ArrowLeftOutlined } from '@ant-design/icons';
import type { VoteView } from '@reprise/http-contracts/votes';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { usePick } from '../../shared/i18n/index.js';
import { Page, QueryView } from '../../shared/ui/index.js';
import {
  useVoteTexts,
  VoteFacts,
  VoteMembers,
  voteQuery,
  VoteResults,
} from '../../shared/votes/index.js';

const route = getRouteApi('/shell/reviews/$reviewId/votes/$step');

const standings = {
  'may vote': 'mayVote',
  'not present': 'waitForChair',
  voted: 'hasVoted',
  recused: 'hasRecused',
  over: 'isOver',
} as const;

/** How one's own ballot stands, and the way to it. */
const Own = ({ own }: { readonly own: NonNullable<VoteView['own']> }) => {
  const t = useVoteTexts();
  return (
    <Alert
      type={own.status === 'not present' ? 'warning' : 'info'}
      showIcon
      title={t(standings[own.status])}
      action={
        own.status === 'may vote' ? (
          <Link to="/tasks/$taskId" params={{ taskId: own.taskId }}>
            {t('toBallot')}
          </Link>
        ) : null
      }
    />
  );
};

/** One vote of a review, while it runs and ever after. */
export const VotePage = () => {
  const t = useVoteTexts();
  const pick = usePick();
  const { reviewId, step } = route.useParams();
  const query = useQuery(voteQuery(reviewId, step));
  const vote = query.data;
  return (
    <Page
      title={vote === undefined ? t('vote') : pick(vote.question)}
      lead={
        vote === undefined
          ? undefined
          : `${t('about', { name: vote.subject.name })} · ${pick(vote.cycleTitle)}`
      }
      above={
        <Link to="/reviews/$reviewId" params={{ reviewId }}>
          <ArrowLeftOutlined aria-hidden="true" /> {t('backToReview')}
        </Link>
      }
    >
      <QueryView query={query} lines={8}>
        {(found) => (
          <div className="stack">
            {found.own === undefined ? null : <Own own={found.own} />}
            <VoteResults vote={found} />
            <VoteFacts vote={found} />
            <VoteMembers vote={found} />
          </div>
        )}
      </QueryView>
    </Page>
  );
};
