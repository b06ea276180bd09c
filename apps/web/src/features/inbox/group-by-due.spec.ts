import { describe, expect, it } from '@jest/globals';
import { groupByDue } from './group-by-due.js';

const now = '2026-12-10T02:00:00.000Z';

describe('groupByDue', () => {
  it('puts what is overdue first and leaves out empty headings', () => {
    const groups = groupByDue(
      [
        { id: 'later', dueAt: '2026-12-30T10:00:00.000Z' },
        { id: 'late', dueAt: '2026-12-10T01:00:00.000Z' },
        { id: 'free' },
      ],
      now,
    );
    expect(groups.map(({ group, items }) => [group, items[0]?.id])).toEqual([
      ['overdue', 'late'],
      ['later', 'later'],
      ['open', 'free'],
    ]);
  });

  it('keeps the order inside a group', () => {
    const items = [
      { id: 'b', dueAt: '2026-12-12T10:00:00.000Z' },
      { id: 'a', dueAt: '2026-12-11T10:00:00.000Z' },
    ];
    expect(groupByDue(items, now)).toEqual([{ group: 'soon', items }]);
  });
});
