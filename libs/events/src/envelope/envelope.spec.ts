import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, envelopeBytes, NotCanonical, readEnvelope } from './index.js';
import type { PlacedEvent } from './index.js';

const event: PlacedEvent = {
  id: '0b1f6a4e-0000-5000-8000-000000000001',
  type: 'review.stage-opened.v1',
  data: { stage: '目标', b: [1, null, true], a: 'x' },
  time: '2026-01-05T01:00:00.000Z',
  stream: 'review-1',
  revision: 3,
  recordedTime: '2026-01-05T01:00:00.123Z',
  metadata: { actor: 'p1', correlationId: 'c1', causationId: 'c1', onBehalfOf: 'p2' },
};

describe('the stored envelope', () => {
  it('reads back what was written', () => {
    expect(readEnvelope(envelopeBytes(event))).toEqual(event);
  });

  it('has one form, whatever the order its parts were given in', () => {
    const other = { ...event, data: { a: 'x', b: [1, null, true], stage: '目标' } };
    expect(envelopeBytes(other)).toEqual(envelopeBytes(event));
  });

  it('is JSON that any reader understands, for any value it takes', () => {
    const values = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.constant(null),
        fc.boolean(),
        fc.maxSafeInteger(),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each([[0.1], [Number.NaN], ['\ud800'], [() => 0], [{ '\udc00': 1 }]])(
    'refuses %p',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(NotCanonical);
    },
  );
});
