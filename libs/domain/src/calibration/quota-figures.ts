import { divide, floor, multiply } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { QuotaFigure, QuotaRule } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';

const HUNDRED = as<Decimal>('100');

/**
 * How many people a share of a headcount is. Rounded down: "at most 20 %" of 14 is 2, because 3
 * would be more than 20 %. Decimal, so that 30 % of 10 is 3 and never 2.999….
 */
export const allowedOf = (atMost: string, headcount: number): number => {
  const percent = as<Decimal>(String(Number.parseInt(atMost, 10)));
  const people = divide(multiply(percent, as<Decimal>(String(headcount))), HUNDRED);
  return people === undefined ? 0 : Number(floor(people));
};

type Table = Pick<OpenedCalibration, 'quota' | 'adviseBelow' | 'cards'>;

/**
 * Each quota as the table stands. The denominator is everybody on it, the unrated included: they
 * are members due a result. What already went back to its reviews is never undone, so it raises
 * what is allowed where later leavers made the group smaller: nothing may be added, that is all.
 */
export const quotaFigures = ({ quota, adviseBelow, cards }: Table): readonly QuotaFigure[] => {
  const all = [...cards.values()];
  const fixed = all.filter(({ isCarried }) => isCarried);
  return quota.map(({ band: bands, atMost }) => ({
    bands,
    atMost,
    allowed: Math.max(allowedOf(atMost, all.length), countIn(fixed, bands)),
    actual: countIn(all, bands),
    isBinding: all.length >= adviseBelow,
  }));
};

const countIn = (cards: readonly CardState[], bands: QuotaRule['band']): number =>
  cards.filter(({ band }) => bands.includes(band)).length;

export const isExceeded = ({ actual, allowed }: QuotaFigure): boolean => actual > allowed;
