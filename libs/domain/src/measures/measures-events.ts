import type { CalendarDate, Decimal, MeasuresId, PersonId } from '../kernel/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * What was counted: a share (satisfied of answers, resolved of received), or a level with the
 * number of samples it stands for (the median of so many first responses). Both can be put
 * together over months without pretending that a month with two answers counts as much as others.
 */
export type Actual =
  | { readonly kind: 'share'; readonly part: Decimal; readonly of: Decimal }
  | { readonly kind: 'level'; readonly value: Decimal; readonly samples: Decimal };

export interface MeasuredRow {
  /** Row of the imported file, as a spreadsheet shows it. */
  readonly row: number;
  readonly person: PersonId;
  /** Key of a measure in a flow, e.g. `csat`. */
  readonly measure: string;
  readonly actual: Actual;
  readonly target: Decimal;
}

/** One import of actuals for one period; a correction is a later import of the same period. */
export type MeasuresEvent = E<
  'MeasuresImported',
  {
    measuresId: MeasuresId;
    period: Period;
    /** The file it was read from; its digest (SHA-256, hex) proves which. */
    source: { readonly name: string; readonly digest: string };
    rows: readonly MeasuredRow[];
    by: PersonId;
  }
>;
