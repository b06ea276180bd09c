import { describe, expect, it } from '@jest/globals';
import { newKey } from './new-key.js';

describe('newKey', () => {
  it('is a random UUID (version 4, RFC 9562 variant)', () => {
    expect(newKey()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(newKey()).not.toBe(newKey());
  });
});
