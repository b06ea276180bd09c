import { describe, expect, it } from '@jest/globals';
import { isLater } from './position.js';

describe('isLater', () => {
  it('compares positions as numbers although they are texts', () => {
    expect(isLater('10', '9')).toBe(true);
    expect(isLater('9', '10')).toBe(false);
    expect(isLater('120', '121')).toBe(false);
  });

  it('does not call a position later than itself', () => {
    expect(isLater('7', '7')).toBe(false);
  });
});
