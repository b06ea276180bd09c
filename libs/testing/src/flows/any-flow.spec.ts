import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { blockSchemas } from '@reprise/domain/flow/language';
import fc from 'fast-check';
import { anyRawFlow } from './any-flow.js';

describe('generated flows', () => {
  const samples = fc.sample(anyRawFlow(), { numRuns: 300, seed: 4 });

  it('are nearly all accepted by the compiler', () => {
    const refused = samples.map((raw) => compileFlow(raw)).filter(({ ok }) => !ok);
    const why = refused.flatMap(({ findings }) => findings.filter((f) => f.severity === 'error'));
    expect({ share: refused.length / samples.length < 0.1, why: why.slice(0, 3) }).toEqual({
      share: true,
      why: expect.anything(),
    });
  });

  it('hold every kind of block', () => {
    const text = JSON.stringify(samples);
    const missing = Object.keys(blockSchemas).filter((kind) => !text.includes(`{"${kind}":"`));
    expect(missing).toEqual([]);
  });
});
