/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar, in integers. FEEL's years reach
 * from -999,999,999 to 999,999,999, beyond what dates of the platform can hold.
 */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const epochDayOf = ({ year, month, day }: Civil): number => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
};

export const civilOf = (epochDay: number): Civil => {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const leaps = Math.floor(doe / 1460) - Math.floor(doe / 36_524) + Math.floor(doe / 146_096);
  const yoe = Math.floor((doe - leaps) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTHS[month - 1] ?? 31);

export const MOST_YEAR = 999_999_999;

export const isCivil = ({ year, month, day }: Civil): boolean =>
  [year, month, day].every((part) => Number.isInteger(part)) &&
  Math.abs(year) <= MOST_YEAR &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysInMonth(year, month);

/** Months later (or earlier); a day the target month lacks becomes its last day. */
export const monthsLater = (epochDay: number, months: number): number => {
  const { year, month, day } = civilOf(epochDay);
  const index = year * 12 + month - 1 + months;
  const later = Math.floor(index / 12);
  const inYear = index - later * 12 + 1;
  return epochDayOf({ year: later, month: inYear, day: Math.min(day, daysInMonth(later, inYear)) });
};

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (epochDay: number): number => ((((epochDay + 3) % 7) + 7) % 7) + 1;

export const dayOfYear = (epochDay: number): number =>
  epochDay - epochDayOf({ year: civilOf(epochDay).year, month: 1, day: 1 }) + 1;

/** ISO 8601 week: the one that holds the year's first Thursday is the first. */
export const weekOfYear = (epochDay: number): number => {
  const thursday = epochDay - weekdayOf(epochDay) + 4;
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
};
