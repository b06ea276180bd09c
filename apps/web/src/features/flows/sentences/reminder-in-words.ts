import type { TwoTexts } from '../../../shared/i18n/index.js';
import { both } from './words.js';

const days: Readonly<Record<string, TwoTexts>> = {
  d: both('天', 'day'),
  wd: both('个工作日', 'working day'),
};

/** A rung such as `-3d` or `+1wd`, counted from the day something is due. */
export const reminderInWords = (rung: string): TwoTexts => {
  const [, sign, count = '', unit = ''] = /^([+-]?)(\d+)(d|wd)$/u.exec(rung) ?? [];
  const day = days[unit];
  if (day === undefined) return both(rung, rung);
  if (count === '0') return both('当天', 'on the day');
  const english = `${count} ${day.en}${count === '1' ? '' : 's'}`;
  return sign === '-'
    ? both(`提前 ${count} ${day.zh}`, `${english} before`)
    : both(`逾期 ${count} ${day.zh}`, `${english} after`);
};
