import type { CalendarDate, Text } from '@reprise/domain/kernel';
import type { ContentKind } from './notice.js';

/** One thing a message tells, in words. */
export interface Line {
  readonly title: Text;
  /** Whose review it is about, by name, where that is somebody else’s. */
  readonly about?: string;
  readonly dueOn?: CalendarDate;
  readonly link: string;
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Heading {
  readonly one: (line: Text) => Text;
  readonly many: (count: number) => Text;
}

const HEADINGS: Readonly<Record<ContentKind, Heading>> = {
  task: {
    one: ({ zh, en }) => ({ zh: `待办：${zh}`, en: `To do: ${en}` }),
    many: (n) => ({ zh: `您有 ${n} 项新任务`, en: `${n} new tasks for you` }),
  },
  'handed over': {
    one: ({ zh, en }) => ({ zh: `转交给您：${zh}`, en: `Handed to you: ${en}` }),
    many: (n) => ({ zh: `${n} 项任务转交给您`, en: `${n} tasks were handed to you` }),
  },
  reminder: {
    one: ({ zh, en }) => ({ zh: `提醒：${zh}`, en: `Reminder: ${en}` }),
    many: (n) => ({ zh: `提醒：${n} 项任务待办`, en: `Reminder: ${n} tasks are waiting` }),
  },
  escalated: {
    one: ({ zh, en }) => ({ zh: `逾期未办：${zh}`, en: `Overdue: ${en}` }),
    many: (n) => ({ zh: `${n} 项任务逾期未办`, en: `${n} tasks of others are overdue` }),
  },
  released: {
    one: () => ({ zh: '考核结果已开通', en: 'A review result is open to you' }),
    many: (n) => ({ zh: `${n} 份考核结果已开通`, en: `${n} review results are open to you` }),
  },
  message: {
    one: ({ zh, en }) => ({ zh, en }),
    many: (n) => ({ zh: `${n} 条通知`, en: `${n} messages` }),
  },
  'plan opened': {
    one: ({ zh, en }) => ({ zh: `已为您建立：${zh}`, en: `Opened for you: ${en}` }),
    many: (n) => ({ zh: `已为您建立 ${n} 份计划`, en: `${n} plans were opened for you` }),
  },
  'plan task': {
    one: ({ zh, en }) => ({ zh: `待办：${zh}`, en: `To do: ${en}` }),
    many: (n) => ({ zh: `您有 ${n} 项计划任务`, en: `${n} plan tasks for you` }),
  },
  'plan reminder': {
    one: ({ zh, en }) => ({ zh: `提醒：${zh}`, en: `Reminder: ${en}` }),
    many: (n) => ({ zh: `提醒：${n} 项计划任务`, en: `Reminder: ${n} plan tasks are waiting` }),
  },
  seat: {
    one: ({ zh, en }) => ({ zh: `校准会：${zh}`, en: `Calibration: ${en}` }),
    many: (n) => ({ zh: `${n} 场校准会`, en: `${n} calibration sessions` }),
  },
};

/** More than this nobody reads in a mail; the inbox has them all. */
const MOST_LINES = 50;

/**
 * A message in both languages, Chinese first: which one somebody reads, nobody has told us. It
 * says what and by when and links to it; never a rating, never a comment.
 */
export const letterOf = (kind: ContentKind, lines: readonly Line[], inbox: string): Letter => {
  const { one, many } = HEADINGS[kind];
  const [first] = lines;
  const single = lines.length === 1 ? first : undefined;
  const heading = single === undefined ? many(lines.length) : one(single.title);
  return {
    subject: `${heading.zh} · ${heading.en}`,
    text: [
      ...section(heading.zh, lines, sayZh, inbox),
      ...section(heading.en, lines, sayEn, inbox),
      '此邮件由 Reprise 复盘自动发出。 · Sent by Reprise; nobody reads answers.',
      '',
    ].join('\n'),
  };
};

const section = (
  heading: string,
  lines: readonly Line[],
  say: (line: Line) => string,
  inbox: string,
): readonly string[] => {
  const shown = lines.slice(0, MOST_LINES);
  const more = lines.length > shown.length ? ['…', inbox] : [];
  return [
    heading,
    '',
    ...shown.flatMap((line) => [`- ${say(line)}`, `  ${line.link}`]),
    ...more,
    '',
  ];
};

const sayZh = ({ title, about, dueOn }: Line): string =>
  `${title.zh}${about === undefined ? '' : `（${about}）`}${dueOn === undefined ? '' : `，${dueOn} 截止`}`;

const sayEn = ({ title, about, dueOn }: Line): string =>
  `${title.en}${about === undefined ? '' : ` (${about})`}${dueOn === undefined ? '' : `, due ${dueOn}`}`;
