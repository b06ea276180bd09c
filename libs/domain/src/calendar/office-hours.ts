import type { Instant } from '../kernel/index.js';
import type { BusinessCalendar, OfficeSpan } from './business-calendar.js';
import { dateOfEpochDay } from './dates.js';
import { rememberOf } from './remember.js';
import { instantOnWall, wallAt } from './wall-clock.js';
import { workingDaysOf } from './working-days.js';

/** Where a calendar does not say: nine to twelve and one to six, eight hours a day. */
const USUAL: readonly OfficeSpan[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 18 * 60 },
];

const MINUTE = 60_000;

interface OfficeDay {
  readonly spans: readonly {
    readonly from: number;
    readonly to: number;
    readonly before: number;
  }[];
  /** Milliseconds of office time of a working day. */
  readonly length: number;
}

const officeDayOf = rememberOf(({ officeHours = USUAL }: BusinessCalendar): OfficeDay => {
  const spans: { from: number; to: number; before: number }[] = [];
  let length = 0;
  for (const { from, to } of officeHours) {
    spans.push({ from: from * MINUTE, to: to * MINUTE, before: length });
    length += (to - from) * MINUTE;
  }
  return { spans, length };
});

/** When the office closes, in milliseconds since midnight. */
export const closeOfBusiness = (calendar: BusinessCalendar): number =>
  officeDayOf(calendar).spans.at(-1)?.to ?? 24 * 60 * MINUTE;

/**
 * Office time as one long line of milliseconds on which a working day has always the same length:
 * it goes by the clock on the wall, so that a day on which clocks change has its eight hours.
 */
export const officeTime = (calendar: BusinessCalendar, zone: string) => {
  const { spans, length } = officeDayOf(calendar);
  const { upTo, isWorked, numbered } = workingDaysOf(calendar);

  const placeOf = (instant: Instant): number => {
    const { day, ofDay } = wallAt(instant, zone);
    const done = isWorked(day)
      ? spans.reduce((sum, { from, to }) => sum + Math.max(Math.min(ofDay, to) - from, 0), 0)
      : 0;
    return upTo(day - 1) * length + done;
  };

  /** Going forward a full day ends at its close, going back it begins at its opening. */
  const instantAt = (place: number, forward: boolean): Instant | undefined => {
    if (length === 0) return undefined;
    const days = forward ? Math.ceil(place / length) - 1 : Math.floor(place / length);
    const rest = place - days * length;
    const span = spans.findLast(({ before }) => (forward ? before < rest : before <= rest));
    const day = numbered(days + 1);
    if (span === undefined || day === undefined) return undefined;
    return instantOnWall(dateOfEpochDay(day), span.from + rest - span.before, zone);
  };

  return { placeOf, instantAt };
};
