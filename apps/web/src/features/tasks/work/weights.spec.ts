import { describe, expect, it } from '@jest/globals';
import { isWeight, remainder, sumOfWeights } from './weights.js';

describe('weights', () => {
  it('add up without a binary remainder', () => {
    expect(sumOfWeights(['33.3', '33.3', '33.4'])).toBe('100');
    expect(sumOfWeights(['0.1', '0.2'])).toBe('0.3');
  });

  it('count nothing for what is not a number yet', () => {
    expect(sumOfWeights(['40', '', 'x'])).toBe('40');
  });

  it('are between 0 and 100', () => {
    expect([isWeight('0'), isWeight('5'), isWeight('100'), isWeight('101')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('say what is left to 100', () => {
    expect(remainder(['40', '25.5'])).toBe('34.5');
    expect(remainder(['60', '40'])).toBeUndefined();
  });
});
