import type { MemberReview, TeamMember } from '@reprise/http-contracts/team';

/** One review of somebody; none for who has no review that runs. */
export interface TeamRow {
  readonly person: TeamMember['person'];
  readonly review: MemberReview | undefined;
}

/** Everybody of a team: a line for each review that runs, one without for who has none. */
export const currentRows = (members: readonly TeamMember[]): readonly TeamRow[] =>
  members.flatMap(({ person, reviews }): readonly TeamRow[] => {
    const running = reviews.filter(({ status }) => status === 'open');
    return running.length === 0
      ? [{ person, review: undefined }]
      : running.map((review) => ({ person, review }));
  });

/** Every review that is over. */
export const earlierRows = (members: readonly TeamMember[]): readonly TeamRow[] =>
  members.flatMap(({ person, reviews }) =>
    reviews.filter(({ status }) => status === 'closed').map((review) => ({ person, review })),
  );
