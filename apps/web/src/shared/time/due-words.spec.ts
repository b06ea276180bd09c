import { describe, expect, it } from '@jest/globals';
import { dueWords } from './due-words.js';

const now = '2026-12-10T02:00:00.000Z';

describe('dueWords', () => {
  it('speaks of a due later today as today, not as zero days', () => {
    expect(dueWords({ dueAt: '2026-12-10T09:00:00.000Z', now }, 'en')).toEqual({
      urgency: 'today',
      words: 'due today',
    });
  });

  it('names the days that are left, and one day as tomorrow', () => {
    expect(dueWords({ dueAt: '2026-12-11T09:00:00.000Z', now }, 'zh').words).toBe('明天到期');
    expect(dueWords({ dueAt: '2026-12-15T09:00:00.000Z', now }, 'zh').words).toBe('还有 5 天');
    expect(dueWords({ dueAt: '2026-12-15T09:00:00.000Z', now }, 'en').urgency).toBe('later');
  });

  it('is overdue from the instant on, even on the same day', () => {
    expect(dueWords({ dueAt: '2026-12-10T01:00:00.000Z', now }, 'en')).toEqual({
      urgency: 'overdue',
      words: 'overdue since today',
    });
    expect(dueWords({ dueAt: '2026-12-09T09:00:00.000Z', now }, 'en').words).toBe('1 day overdue');
  });
});
