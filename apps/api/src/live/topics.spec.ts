import { describe, expect, it } from '@jest/globals';
import type { Position } from '@reprise/application/ports';
import type { News } from '@reprise/postgres-views';
import { topicsFor } from './topics.js';

const newsOf = (...categories: string[]): News => ({
  position: '1' as Position,
  categories: new Set(categories),
  reviews: new Set(['r']),
  isCut: false,
});
const audience = { people: new Set(['E1']), managers: new Set(['M1']) };
const employee = (person: string) => ({ person, runs: false });

describe('what a listener reads again', () => {
  it('is nothing when a review of others moved', () => {
    expect(topicsFor(employee('E2'), newsOf('review'), audience)).toEqual([]);
  });

  it('is the inbox of those in it, the team of the manager, the cycle of who runs it', () => {
    expect(topicsFor(employee('E1'), newsOf('review'), audience)).toContain('inbox');
    expect(topicsFor(employee('M1'), newsOf('review'), audience)).toContain('team');
    expect(topicsFor({ person: 'H2', runs: true }, newsOf('review'), audience)).toContain('cycle');
  });

  it('names each topic once, whatever moved', () => {
    const topics = topicsFor(employee('E1'), newsOf('review', 'calibration'), audience);
    expect(topics).toHaveLength(new Set(topics).size);
    expect(topics).toContain('calibration');
  });

  it('is everything about reviews when too many moved to say whose', () => {
    expect(topicsFor(employee('E2'), newsOf('review'), undefined)).toContain('inbox');
  });
});
