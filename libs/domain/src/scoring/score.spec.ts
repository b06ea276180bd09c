import { describe, expect, it } from '@jest/globals';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import { score, scoreDefinitionSchema } from './index.js';
import type { ScoreDefinition, ScoreValue } from './index.js';

const eighty: ScoreValue = { value: as<Decimal>('80') };

const scored = (missing: ScoreDefinition['missing'], b: ScoreValue = {}, a = eighty) =>
  score({
    definition: scoreDefinitionSchema.parse({ weighted: { a: 60, b: 40 }, missing }),
    inputs: new Map([
      ['a', a],
      ['b', b],
    ]),
    scales: new Map(),
  });

describe('a missing part', () => {
  it('rejects the score: there is nothing to record, not even that there is none', () => {
    expect(scored('reject')).toEqual({ kind: 'rejected', missing: 'b' });
    expect(scored({ b: 'reject' })).toEqual({ kind: 'rejected', missing: 'b' });
    expect(scored('reject', eighty)).toMatchObject({ kind: 'score', value: '80' });
  });

  it('rejects it also when another part is only not available', () => {
    expect(scored({ a: 'not available', b: 'reject' }, {}, {})).toMatchObject({ missing: 'b' });
  });

  it('leaves no score, leaves its weight, or counts as a given value', () => {
    expect(scored('not available')).toMatchObject({
      kind: 'not available',
      because: 'b is missing',
    });
    expect(scored('reweight')).toMatchObject({ kind: 'score', value: '80' });
    expect(scored({ b: { use: '30' } })).toMatchObject({ kind: 'score', value: '60' });
  });

  it('of a part that is a score itself rejects this one too, unless it can do without', () => {
    const wants: ScoreValue = { wants: 'csat' };
    expect(scored('not available', wants)).toEqual({ kind: 'rejected', missing: 'csat' });
    expect(scored('reweight', wants)).toMatchObject({ kind: 'score', value: '80' });
  });
});
