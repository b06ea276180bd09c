import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { anyFlow } from '@reprise/testing/flows';
import fc from 'fast-check';
import { flowDocumentSchema } from '../language/index.js';
import { canonicalFlow, canonicalText } from './index.js';

const SHIPPED = new URL('../../../../../flows/customer-service-annual.json', import.meta.url);
const shipped = flowDocumentSchema.parse(JSON.parse(readFileSync(SHIPPED, 'utf8')));

/** The same value with the names of every object in another order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, inner]) => [name, turned(inner)]));
};

describe('the canonical form', () => {
  it('is read as the same document, and written as the same text again', () => {
    fc.assert(
      fc.property(anyFlow(), (document) => {
        const text = canonicalText(document);
        const read = flowDocumentSchema.parse(JSON.parse(text));
        expect(read).toEqual(document);
        expect(canonicalText(read)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order in which names were written', () => {
    fc.assert(
      fc.property(anyFlow(), (document) => {
        const other = flowDocumentSchema.parse(turned(document));
        expect(canonicalText(other)).toBe(canonicalText(document));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what is so unless said otherwise', () => {
    const spelled = structuredClone(shipped) as unknown as { stages: { blocks: object[] }[] };
    const [goals] = spelled.stages[0]?.blocks ?? [];
    expect(goals).toMatchObject({ mayDecline: false, overdue: 'keep open' });
    const [written] = (canonicalFlow(shipped) as typeof spelled).stages[0]?.blocks ?? [];
    expect(Object.keys(written ?? {})).toEqual([
      ...['task', 'title', 'kind', 'who', 'form', 'due', 'remind'],
    ]);
  });

  it('writes a deadline in one way, however it was written', () => {
    const source = readFileSync(SHIPPED, 'utf8')
      .replaceAll('10 working days', ' 10wd')
      .replace('11 months', '11mo');
    const short = flowDocumentSchema.parse(JSON.parse(source));
    expect(short).not.toEqual(shipped);
    expect(canonicalText(short)).toBe(canonicalText(shipped));
  });

  it('keeps what is said, the order of lists too', () => {
    const later = structuredClone(shipped);
    later.stages = later.stages.toReversed();
    expect(canonicalText(later)).not.toBe(canonicalText(shipped));
  });
});
