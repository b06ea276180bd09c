import { saidOf } from '../due-rule.js';
import type { Text } from '../../kernel/index.js';
import type { Anchor, DueRule, DueUnit, Frame, NthDay, Terms, Whose } from '../due-rule.js';
import { dueText, timeText } from './due-text.js';

/**
 * A rule for people, in both languages. English is the very text that is read; names of anchors
 * stay as the flow writes them.
 */
export const dueWords = (rule: DueRule): Text => ({ en: dueText(rule), zh: inChinese(rule) });

const inChinese = (rule: DueRule): string =>
  [point(rule), ...(rule.terms === undefined ? [] : terms(rule.terms))].join('，');

const UNITS: Readonly<Record<DueUnit, string>> = {
  hours: '小时',
  'office hours': '个办公小时',
  days: '天',
  'working days': '个工作日',
  weeks: '周',
  months: '个月',
  years: '年',
};

const point = (rule: DueRule): string => {
  switch (rule.kind) {
    case 'date':
      return dateWords(rule.on);
    case 'period':
      return period(rule);
    case 'nth': {
      const day = `${frame(rule.of)}${nth(rule.nth)}${nthDay(rule.day)}`;
      return rule.anchor === undefined ? day : `${anchor(rule.anchor)}之后${day}`;
    }
    case 'anniversary': {
      const which = rule.nth === 'next' ? '下一个周年日' : `满 ${rule.nth} 周年之日`;
      return `${anchor(rule.anchor)}${which}`;
    }
    case 'oneOf': {
      const which = rule.which === 'earliest' ? '较早' : '较晚';
      return `（${rule.rules.map(inChinese).join('；')}）中${which}者`;
    }
  }
};

const dateWords = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
};

const period = (rule: Extract<DueRule, { kind: 'period' }>): string => {
  const amount = `${Math.abs(rule.count)} ${UNITS[rule.unit]}`;
  const isBefore = rule.count < 0;
  if (rule.anchor !== undefined) {
    return `${anchor(rule.anchor)}${isBefore ? '之前' : '之后'} ${amount}`;
  }
  return isBefore ? `提前 ${amount}` : amount;
};

const anchor = (from: Anchor): string => {
  switch (from.at) {
    case 'name':
      return `「${from.name}」`;
    case 'date':
      return dateWords(from.on);
    case 'break':
      return from.days === undefined ? '下一个连休' : `下一个不少于 ${from.days} 天的连休`;
    case 'holiday':
      return `「${from.name}」假期`;
  }
};

const nth = (place: number): string => (place < 0 ? '最后一个' : `第 ${place} 个`);

const WEEKDAYS = '一二三四五六日';

const nthDay = (day: NthDay): string => {
  if (day === 'day') return '日历日';
  return day === 'working day' ? '工作日' : `星期${WEEKDAYS[day - 1]}`;
};

const FRAMES = { week: '周', month: '月', quarter: '季度', year: '年' } as const;
const WHICH = { this: '本', next: '下', coming: '' } as const;

const frame = ({ frame: name, which }: Frame): string => {
  if (typeof name === 'number') {
    return `${which === 'this' ? '今年' : which === 'next' ? '明年' : ''} ${name} 月`.trimStart();
  }
  return which === 'coming' ? `当${FRAMES[name]}（已过则顺延）` : `${WHICH[which]}${FRAMES[name]}`;
};

const ROLLS = {
  not: '遇非工作日不顺延',
  next: '遇非工作日顺延',
  previous: '遇非工作日提前',
  window: '遇非工作日整段顺延',
} as const;

const ends = (end: NonNullable<Terms['ends']>): string => {
  if (end === 'start of day') return '当日零时截止';
  return end === 'close of business' ? '当日下班时截止' : `当日 ${timeText(end)} 截止`;
};

const whose = (one: Whose): string => ('named' in one ? ` ${one.named} ` : `「${one.of}」`);

const terms = (said: Terms): readonly string[] => [
  ...saidOf(said.firstDayCounts, () => '首日计入'),
  ...saidOf(said.lastDayOut, () => '末日不计'),
  ...saidOf(said.roll, (roll) => ROLLS[roll]),
  ...saidOf(said.ends, ends),
  ...saidOf(said.calendar, (one) => `按${whose(one)}的日历`),
  ...saidOf(said.zone, (one) => `按${whose(one)}的时区`),
  ...saidOf(said.fixed, () => '不因请假或暂停顺延'),
  ...saidOf(said.notBefore, (rule) => `不得早于 ${inChinese(rule)}`),
  ...saidOf(said.latest, (rule) => `最迟 ${inChinese(rule)}`),
];
