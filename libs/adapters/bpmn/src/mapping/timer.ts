import type { Trigger } from '../drawing/picture.js';

const ISO: Readonly<Record<string, (count: string) => string>> = {
  hour: (count) => `PT${count}H`,
  day: (count) => `P${count}D`,
  week: (count) => `P${count}W`,
  month: (count) => `P${count}M`,
};

/**
 * A deadline as BPMN's timers have it. Working days have no place in ISO 8601: they stand there as
 * they are written in the flow.
 */
export const timerOf = (due: unknown): Trigger => {
  const text = typeof due === 'string' ? due.trim() : JSON.stringify(due);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { is: 'date', body: text };
  const [, count = '', unit = ''] = /^(\d+) (hour|day|week|month)s?$/.exec(text) ?? [];
  return { is: 'duration', body: ISO[unit]?.(count) ?? text };
};
