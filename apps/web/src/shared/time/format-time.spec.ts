import { describe, expect, it } from '@jest/globals';
import { formatTime } from './format-time.js';

const year = new Date().getFullYear();

describe('formatTime', () => {
  it('leaves out this year and names any other', () => {
    expect(formatTime(`${String(year)}-03-05`, { language: 'zh', style: 'day' })).toMatch(
      /^3月5日/u,
    );
    expect(formatTime('2019-03-05', { language: 'zh', style: 'day' })).toMatch(/^2019年3月5日/u);
    expect(formatTime('2019-03-05T01:00:00Z', { language: 'en', style: 'moment' })).toContain(
      '2019',
    );
  });

  it('shows a time of day as nothing but that', () => {
    expect(formatTime('2019-03-05T01:00:00Z', { language: 'en', style: 'time' })).toMatch(
      /^\d\d:\d\d$/u,
    );
  });

  it('says nothing where there is nothing', () => {
    expect(formatTime(undefined, { language: 'en', style: 'day' })).toBe('—');
  });
});
