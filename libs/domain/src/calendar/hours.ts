import type { Instant } from '../kernel/index.js';
import type { Clockwork, Start } from './anchors.js';
import type { DueRule } from './due-rule.js';
import type { DayRule } from './last-day.js';
import { officeTime } from './office-hours.js';
import { countedOver, united } from './pauses.js';
import type { Counting, Pause } from './pauses.js';
import { instantOfMilliseconds, millisecondsOf } from './wall-clock.js';

const HOUR = 3_600_000;

interface Hours extends Clockwork {
  readonly rule: DayRule;
  readonly start: Start;
  readonly pauses: readonly Pause[];
}

/**
 * Hours are exact, over changes of the clock too; office hours go by the clock on the wall. Both
 * stop during a pause and go on where they stopped, to the millisecond.
 */
export const hoursLater = (hours: Hours): Instant | undefined => {
  const { rule, start, pauses } = hours;
  const count = rule.kind === 'period' ? rule.count * HOUR : 0;
  if (count === 0) return start.at;
  const from = millisecondsOf(start.at);
  const counting = rule.kind === 'period' && rule.unit === 'hours' ? exactTime : inOffice(hours);
  const spans = united(pauses.map((each) => [millisecondsOf(each.from), millisecondsOf(each.to)]));
  const at =
    count < 0 ? counting.after(from, count) : countedOver(counting, spans, { from, count });
  return at === undefined ? undefined : instantOfMilliseconds(at);
};

/** What remained at an instant, counted on from another: how hours go on after a pause. */
export const hoursGoOn = (
  rule: DueRule,
  clockwork: Clockwork,
  { due, from, to }: { readonly due: Instant; readonly from: Instant; readonly to: Instant },
): Instant | undefined => {
  const counting =
    rule.kind === 'period' && rule.unit === 'hours' ? exactTime : inOffice(clockwork);
  const left = counting.between(millisecondsOf(from), millisecondsOf(due));
  const at = counting.after(millisecondsOf(to), left);
  return at === undefined ? undefined : instantOfMilliseconds(at);
};

const exactTime: Counting = {
  between: (from, to) => to - from,
  after: (from, count) => from + count,
};

const inOffice = ({ calendar, zone }: Clockwork): Counting => {
  const { placeOf, instantAt } = officeTime(calendar, zone);
  const placeAt = (at: number): number => placeOf(instantOfMilliseconds(at));
  return {
    between: (from, to) => placeAt(to) - placeAt(from),
    after: (from, count) => {
      const instant = instantAt(placeAt(from) + count, count > 0);
      return instant === undefined ? undefined : millisecondsOf(instant);
    },
  };
};
