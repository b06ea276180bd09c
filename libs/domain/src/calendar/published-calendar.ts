import { derivedId } from '../kernel/index.js';
import type { CalendarDate, FlowId } from '../kernel/index.js';
import type { BusinessCalendar } from './business-calendar.js';
import { timeFinding } from './time-finding.js';
import type { TimeFinding } from './time-finding.js';

/**
 * A calendar with the version that its days make: the same days are the same version wherever
 * they were put together, and a corrected day is another version by itself.
 */
export const publishedCalendar = (days: Omit<BusinessCalendar, 'version'>): BusinessCalendar => ({
  ...days,
  version: versionOf(days),
});

const versionOf = (days: Omit<BusinessCalendar, 'version'>): string => {
  const { key, restDays, publishedFrom = '', publishedThrough, officeHours = [] } = days;
  const dates = [...days.exceptions]
    .map(([date, { kind }]) => `${date} ${kind}`)
    .toSorted()
    .join(',');
  const hours = officeHours.map(({ from, to }) => `${from}-${to}`).join(',');
  const said = [key, restDays.join(','), publishedFrom, publishedThrough, hours, dates];
  const years = [publishedFrom.slice(0, 4), publishedThrough.slice(0, 4)].filter(Boolean);
  return `${key} ${years.join('–')} ${derivedId<FlowId>('calendar', ...said).slice(0, 8)}`;
};

/** Says that a span of dates reaches beyond what is known of holidays, if it does. */
export const unpublishedWithin = (
  calendar: BusinessCalendar,
  from: CalendarDate,
  to: CalendarDate,
): readonly TimeFinding[] => {
  const { key, publishedFrom = '', publishedThrough: through } = calendar;
  if (from >= publishedFrom && to <= through) return [];
  const detail = { calendar: key, from, to, publishedFrom, publishedThrough: through };
  return [timeFinding('TIME.HOLIDAYS_NOT_PUBLISHED', detail)];
};
