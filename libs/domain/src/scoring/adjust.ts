import { add, isDecimal, smaller, subtract } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { Adjustment } from './adjustment-definition.js';
import { hindrance, takeInput, takeValue } from './missing.js';
import type { Taken } from './missing.js';
import type { Rejected, Scoring, Sum, Unavailable } from './scored.js';

/**
 * Adds bonus points and takes malus points off. Points that are not there, and conditions that
 * cannot be told, are missing parts like any other: under `reweight` they are left out.
 */
export const adjust = (sum: Sum, scoring: Scoring): Sum | Unavailable | Rejected => {
  const taken = scoring.definition.adjust.flatMap((adjustment, index) =>
    pointsOf(adjustment, `adjust.${index}`, scoring),
  );
  const hindered = hindrance(taken);
  if (hindered?.kind === 'rejected') return hindered;
  if (hindered !== undefined) return { ...hindered, trace: [...sum.trace, ...hindered.trace] };
  return taken.reduce(apply, sum);
};

const apply = (sum: Sum, { traced }: Taken): Sum => {
  if (traced.value === undefined) return sum;
  const value =
    traced.effect === 'malus' ? subtract(sum.value, traced.value) : add(sum.value, traced.value);
  return { ...sum, value, trace: [...sum.trace, traced] };
};

const pointsOf = (adjustment: Adjustment, place: string, scoring: Scoring): readonly Taken[] => {
  const { bonus, malus, when, atMost } = adjustment;
  const holds = when === undefined ? true : scoring.holds?.(place);
  if (holds === false) return [];
  const points = bonus ?? malus ?? '';
  const part = holds === undefined ? unknown(place, scoring) : pointsFrom(points, scoring);
  const effect = bonus === undefined ? 'malus' : 'bonus';
  return [{ ...part, traced: { ...part.traced, effect, ...within(part, atMost) } }];
};

const within = (
  { traced: { value } }: Taken,
  atMost: string | undefined,
): { readonly value?: Decimal } => {
  if (value === undefined) return {};
  return { value: atMost === undefined ? value : smaller(value, as<Decimal>(atMost)) };
};

const pointsFrom = (points: string, scoring: Scoring): Taken =>
  isDecimal(points) ? { traced: { ref: points, value: points } } : takeInput(points, scoring);

/** A condition whose facts are missing holds neither way; it is a missing part by its place. */
export const unknown = (place: string, { definition }: Scoring): Taken =>
  takeValue(place, undefined, definition);
