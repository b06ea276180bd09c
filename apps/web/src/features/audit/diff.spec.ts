import { describe, expect, it } from '@jest/globals';
import { differences } from './diff.js';

describe('differences', () => {
  it('names each leaf that changed, appeared or went away', () => {
    const before = { steps: { self: { status: 'open' } }, lastAt: '1' };
    const after = { steps: { self: { status: 'closed', outcome: 'done' } } };
    expect(differences(before, after)).toEqual([
      { path: ['steps', 'self', 'status'], before: 'open', after: 'closed' },
      { path: ['steps', 'self', 'outcome'], before: undefined, after: 'done' },
      { path: ['lastAt'], before: '1', after: undefined },
    ]);
  });

  it('finds nothing between equal values', () => {
    expect(differences({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  });

  it('shows a whole new branch leaf by leaf', () => {
    expect(differences(undefined, { a: { b: 1 } })).toEqual([
      { path: ['a', 'b'], before: undefined, after: '1' },
    ]);
  });
});
