import { compileFeel } from '../feel/index.js';
import type { CompiledFeel, TypeShape } from '../feel/index.js';
import type { Decimal } from '../kernel/index.js';
import { compare } from '../decimal/index.js';
import type { GroupCheck, Standing } from './quota-rule.js';

/** One result as a check sees it. */
export interface OrderedResult {
  readonly value?: Decimal;
  readonly band: string;
  readonly about?: Standing;
}

const SHAPE: Readonly<Record<string, TypeShape>> = {
  results: {
    list: {
      context: {
        ...{ value: 'number', band: 'string', unit: 'string', grade: 'string' },
        ...{ title: 'string', rater: 'string' },
      },
    },
  },
  size: 'number',
};

export const compileGroupCheck = (holds: string): CompiledFeel =>
  compileFeel(holds, { context: SHAPE });

/**
 * Whether a check holds of the results of a group, highest value first, those without one last. A
 * check that cannot be answered is a prohibition that is not met: it does not hold.
 */
export const checkHolds = ({ holds }: GroupCheck, results: readonly OrderedResult[]): boolean => {
  const compiled = compileGroupCheck(holds);
  if (!compiled.ok) return false;
  const ordered = results.toSorted(byValue).map(({ value, band, about = {} }) => ({
    ...{ unit: null, grade: null, title: null, rater: null },
    ...about,
    value: value ?? null,
    band: band === '' ? null : band,
  }));
  const answer = compiled.run({ results: ordered, size: ordered.length });
  return answer.ok && answer.value === true;
};

const byValue = (a: OrderedResult, b: OrderedResult): number => {
  if (a.value === undefined) return b.value === undefined ? 0 : 1;
  return b.value === undefined ? -1 : compare(b.value, a.value);
};
