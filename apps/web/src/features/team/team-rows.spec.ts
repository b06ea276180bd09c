import { describe, expect, it } from '@jest/globals';
import type { MemberReview, TeamMember } from '@reprise/http-contracts/team';
import { currentRows, earlierRows } from './team-rows.js';

const review = (reviewId: string, status: 'open' | 'closed'): MemberReview => ({
  ...{ reviewId, status, open: [] },
  cycleTitle: { zh: '', en: '' },
});
const member = (name: string, ...reviews: readonly MemberReview[]): TeamMember => ({
  person: { personId: name, name, title: '' },
  reviews: [...reviews],
});

const team = [
  member('Ann', review('a2', 'open'), review('a3', 'open'), review('a1', 'closed')),
  member('Bo', review('b1', 'closed')),
  member('Cy'),
];
const said = (rows: ReturnType<typeof currentRows>): readonly string[] =>
  rows.map(({ person, review: one }) => `${person.name} ${one?.reviewId ?? '-'}`);

describe('a team', () => {
  it('has a line for each review that runs, and one for who has none', () => {
    expect(said(currentRows(team))).toEqual(['Ann a2', 'Ann a3', 'Bo -', 'Cy -']);
  });

  it('keeps every review that is over', () => {
    expect(said(earlierRows(team))).toEqual(['Ann a1', 'Bo b1']);
  });
});
