import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { v5 } from 'uuid';
import { derivedId } from './index.js';

const NAMESPACE = '6f0c2f0e-54f1-5b0a-9d0a-7f3f0f1d7c11';

it('is the UUIDv5 that everybody else computes, for any parts', () => {
  const parts = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 6 });
  fc.assert(
    fc.property(parts, (given) => {
      expect(derivedId(...given)).toBe(v5(given.join('\u001f'), NAMESPACE));
    }),
  );
});

it('keeps to it at every length around the ends of blocks, and far beyond', () => {
  for (const length of [...Array.from({ length: 200 }, (_, index) => index), 5_000, 20_000]) {
    const text = 'x'.repeat(length);
    expect(derivedId(text)).toBe(v5(text, NAMESPACE));
  }
});

it('is the same for ever', () => {
  expect(derivedId('person', 'E1')).toBe(v5('person\u001fE1', NAMESPACE));
});
