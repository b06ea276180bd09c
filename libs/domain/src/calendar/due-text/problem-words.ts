import type { Text } from '../../kernel/index.js';
import type { DueCode, DueProblem } from './reader.js';

const WORDS: Readonly<Record<DueCode, Text>> = {
  'DUE.EMPTY': { zh: '期限为空', en: 'a deadline is missing' },
  'DUE.TOO_LONG': { zh: '期限过长', en: 'the deadline is too long' },
  'DUE.NOT_A_DEADLINE': { zh: '不是期限', en: 'not a deadline' },
  'DUE.UNKNOWN_UNIT': { zh: '不是时间单位', en: 'not a unit of time' },
  'DUE.UNKNOWN_TERM': { zh: '不是期限条件', en: 'not a term of a deadline' },
  'DUE.UNKNOWN_ANCHOR': { zh: '不是起算点', en: 'nothing to count from' },
  'DUE.UNKNOWN_FRAME': {
    zh: '应为周、月、季、年或月份名',
    en: 'a week, month, quarter, year or the name of a month is expected',
  },
  'DUE.COUNT_TOO_LARGE': { zh: '数字超出范围', en: 'the number is out of range' },
  'DUE.NO_SUCH_DATE': {
    zh: '不存在的日期（1000-01-01 至 9998-12-31）',
    en: 'no date between 1000-01-01 and 9998-12-31',
  },
  'DUE.NO_SUCH_TIME': {
    zh: '不存在的时刻（00:00 至 23:59）',
    en: 'no time between 00:00 and 23:59',
  },
  'DUE.NO_SUCH_ZONE': { zh: '没有这个时区', en: 'no such time zone' },
  'DUE.NO_SUCH_DAY': { zh: '没有这样的日子', en: 'there is no such day' },
  'DUE.TERM_TWICE': { zh: '同一条件写了两次', en: 'the same is said twice' },
  'DUE.TERM_DOES_NOT_FIT': {
    zh: '该条件不适用于这种期限',
    en: 'the term does not fit this deadline',
  },
  'DUE.TOO_DEEP': { zh: '嵌套过深', en: 'too many choices inside one another' },
  'DUE.NOT_CLOSED': { zh: '括号或引号不成对', en: 'a bracket or quotation mark is missing' },
  'DUE.ENDS_TOO_SOON': { zh: '期限没有写完', en: 'the deadline is not complete' },
  'DUE.GOES_ON': { zh: '期限之后还有多余文字', en: 'the deadline is complete before this' },
};

/** What is wrong with a text, for people; the place counts from one. */
export const problemWords = ({ code, position, found }: DueProblem): Text => {
  const { zh, en } = WORDS[code];
  const place = position + 1;
  return found === ''
    ? { zh: `${zh}（第 ${place} 个字符处）`, en: `${en}, at character ${place}` }
    : {
        zh: `${zh}：「${found}」（第 ${place} 个字符处）`,
        en: `${en}: "${found}" at character ${place}`,
      };
};
