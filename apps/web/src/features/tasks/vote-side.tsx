import type { TaskView } from '@reprise/http-contracts/tasks';
import { useQuery } from '@tanstack/react-query';
import { VoteFacts, VoteMembers, voteQuery, VoteResults } from '../../shared/votes/index.js';

interface VoteSideProps {
  readonly reviewId: string;
  readonly asked: NonNullable<TaskView['vote']>;
}

/** Beside a ballot: how it is counted, who sits, what earlier rounds came to. */
export const VoteSide = ({ reviewId, asked }: VoteSideProps) => {
  const { data: vote } = useQuery(voteQuery(reviewId, asked.step));
  if (vote === undefined) return null;
  return (
    <>
      <VoteFacts vote={vote} />
      <VoteMembers vote={vote} />
      {vote.results.length === 0 ? null : <VoteResults vote={vote} />}
    </>
  );
};
