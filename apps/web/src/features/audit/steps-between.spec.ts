import { describe, expect, it } from '@jest/globals';
import { nextStage, previousStage } from './steps-between.js';

const events = [
  { revision: 0 },
  { revision: 1, stage: 'goals' },
  { revision: 2, stage: 'goals' },
  { revision: 3, stage: 'assessment' },
  { revision: 4, stage: 'assessment' },
];

describe('walking by stage', () => {
  it('goes to where the next one begins, and stops at the end', () => {
    expect(nextStage(events, 1)).toBe(3);
    expect(nextStage(events, 3)).toBe(4);
  });

  it('goes back to where the stage before begins, and stops at the start', () => {
    expect(previousStage(events, 4)).toBe(3);
    expect(previousStage(events, 3)).toBe(1);
    expect(previousStage(events, 0)).toBe(0);
  });
});
