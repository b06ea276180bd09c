import type { Text } from '../kernel/index.js';

/** What time has to say of a deadline: why it has none, or what to know of the one it has. */
export interface TimeFinding {
  readonly code: TimeCode;
  /** Fills the placeholders of the message. */
  readonly detail: Readonly<Record<string, string>>;
  readonly message: Text;
}

const MESSAGES = {
  'TIME.OUT_OF_RANGE': {
    zh: '期限落在公元 1000 年至 9998 年之外',
    en: 'The deadline falls outside of the years 1000 to 9998',
  },
  'TIME.UNKNOWN_ANCHOR': {
    zh: '「{anchor}」尚无时间，无法由此计算期限',
    en: '"{anchor}" has no time yet, so nothing can be counted from it',
  },
  'TIME.UNKNOWN_CALENDAR': {
    zh: '没有「{calendar}」日历',
    en: 'There is no calendar "{calendar}"',
  },
  'TIME.UNKNOWN_ZONE': { zh: '没有「{zone}」时区', en: 'There is no time zone "{zone}"' },
  'TIME.NO_WORKING_DAY': {
    zh: '日历 {calendar} 没有足够的工作日',
    en: 'The calendar {calendar} has not so many working days',
  },
  'TIME.NO_BREAK': {
    zh: '日历 {calendar} 在 {from} 之后没有连续 {days} 天的假期',
    en: 'The calendar {calendar} has no break of {days} days after {from}',
  },
  'TIME.NO_SUCH_HOLIDAY': {
    zh: '日历 {calendar} 在 {from} 之后没有名为「{holiday}」的假日',
    en: 'The calendar {calendar} has no holiday "{holiday}" from {from} on',
  },
  'TIME.NO_SUCH_DAY': {
    zh: '{from} 之后没有这样的日子',
    en: 'There is no such day after {from}',
  },
  'TIME.HOLIDAYS_NOT_PUBLISHED': {
    zh: '日历 {calendar} 的假日公布至 {publishedThrough}（自 {publishedFrom}），期间 {from} 至 {to} 超出，日期可能变动',
    en: 'Holidays of {calendar} are known from {publishedFrom} to {publishedThrough} only: {from} to {to} reaches beyond, and may still move',
  },
  'TIME.DUE_BEFORE_START': {
    zh: '期限 {due} 早于开始 {from}',
    en: 'The deadline {due} is before the start {from}',
  },
  'TIME.NOT_BEFORE_AFTER_DUE': {
    zh: '最早可办理时间 {notBefore} 晚于期限 {due}',
    en: 'Nobody may act before {notBefore}, which is after the deadline {due}',
  },
} as const satisfies Record<string, Text>;

export type TimeCode = keyof typeof MESSAGES;

export const timeFinding = (code: TimeCode, detail: TimeFinding['detail']): TimeFinding => {
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => detail[name] || '…');
  const { zh, en } = MESSAGES[code];
  return { code, detail, message: { zh: filled(zh), en: filled(en) } };
};
