import type { Instant } from '../kernel/index.js';
import { epochDayOf } from './dates.js';
import { dateOf } from './zoned.js';

/** Time that does not count: a leave, a pause of the cycle. From its first instant to its end. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** From the first up to, but without, the second. */
export type Span = readonly [number, number];

/** Spans in order, those that touch or overlap as one: time paused twice is paused once. */
export const united = (spans: readonly Span[]): readonly Span[] => {
  const apart: [number, number][] = [];
  for (const [from, to] of spans.filter(([a, b]) => a < b).toSorted(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
};

/**
 * Days of a zone that a pause takes, since 1970: the one it begins on, not the one it ends on.
 * A pause within one day takes none.
 */
export const pausedDays = (pauses: readonly Pause[], zone: string): readonly Span[] =>
  united(
    pauses.map(({ from, to }) => [epochDayOf(dateOf(from, zone)), epochDayOf(dateOf(to, zone))]),
  );

/** How a clock counts: what lies between two points, and the point that lies so far from one. */
export interface Counting {
  readonly between: (from: number, to: number) => number;
  /** Undefined where that many never come. */
  readonly after: (from: number, count: number) => number | undefined;
}

/** The point at which so much has been counted since a point, spans that do not count left out. */
export const countedOver = (
  counting: Counting,
  spans: readonly Span[],
  { from, count }: { readonly from: number; readonly count: number },
): number | undefined => {
  let at = from;
  let left = count;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    const done = start > at ? counting.between(at, start) : 0;
    if (done >= left) break;
    left -= done;
    at = end;
  }
  return counting.after(at, left);
};
