import { describe, expect, it } from '@jest/globals';
import { forPeople } from './for-people.js';

describe('what a terminal shows of a child', () => {
  it('leaves information and warnings to the log file, and says errors in their words', () => {
    expect(forPeople('{"level":30,"msg":"started"}')).toBeUndefined();
    expect(forPeople('{"level":40,"msg":"hm"}')).toBeUndefined();
    expect(forPeople('{"level":50,"msg":"the disk is full"}')).toBe('the disk is full');
  });

  it('passes on whatever is no log line', () => {
    expect(forPeople('Error: no')).toBe('Error: no');
    expect(forPeople('{"level":')).toBe('{"level":');
  });
});
