import { add, divide, multiply } from '../decimal/index.js';
import type { MeasureFact } from '../facts/index.js';
import { as } from '../kernel/index.js';
import type { Decimal, MeasuresId, PersonId } from '../kernel/index.js';
import type { Actual, MeasuredRow, MeasuresEvent, Period } from './measures-events.js';

interface Kept {
  readonly period: Period;
  readonly actual: Actual;
  readonly target: Decimal;
  readonly source: { readonly measuresId: MeasuresId; readonly row: number };
}

/** Measured values of everybody, as the imports tell them. Folded in place, asked for any period. */
export class Measures {
  /** Person → measure → period → the row of the latest import. */
  private readonly people = new Map<PersonId, Map<string, Map<string, Kept>>>();

  apply({ measuresId, period, rows }: MeasuresEvent): void {
    for (const row of rows) this.keep(measuresId, period, row);
  }

  private keep(
    measuresId: MeasuresId,
    period: Period,
    { person, measure, row, actual, target }: MeasuredRow,
  ): void {
    const measures = this.people.get(person) ?? new Map<string, Map<string, Kept>>();
    this.people.set(person, measures);
    const periods = measures.get(measure) ?? new Map<string, Kept>();
    measures.set(measure, periods);
    periods.set(`${period.from} ${period.to}`, {
      ...{ period, actual, target },
      source: { measuresId, row },
    });
  }

  /**
   * What a person's measures come to in a period: every import that lies within it, put together.
   * A measure without a single sample is left out: it is not available, and certainly not zero.
   */
  of(person: PersonId, period: Period): Readonly<Record<string, MeasureFact>> {
    const facts: Record<string, MeasureFact> = {};
    for (const [measure, periods] of this.people.get(person) ?? []) {
      const within = [...periods.values()]
        .filter((kept) => kept.period.from >= period.from && kept.period.to <= period.to)
        .toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1));
      const fact = together(within);
      if (fact !== undefined) facts[measure] = fact;
    }
    return facts;
  }
}

const HUNDRED = as<Decimal>('100');
const ZERO = as<Decimal>('0');

/**
 * Shares add up their parts and wholes, in percent. Levels are weighted by their samples: medians
 * of months cannot be put together exactly, and this is the rule we state. The latest target counts.
 */
const together = (kept: readonly Kept[]): MeasureFact | undefined => {
  const totals = kept.map(({ actual }) =>
    actual.kind === 'share'
      ? { amount: multiply(actual.part, HUNDRED), weight: actual.of }
      : { amount: multiply(actual.value, actual.samples), weight: actual.samples },
  );
  const total = (key: 'amount' | 'weight'): Decimal =>
    totals.reduce((all, each) => add(all, each[key]), ZERO);
  const actual = divide(total('amount'), total('weight'));
  const target = kept.at(-1)?.target;
  if (actual === undefined || target === undefined) return undefined;
  return { actual, target, sources: kept.map(({ source }) => source) };
};
