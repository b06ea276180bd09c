import type { RehearsalReport } from '@reprise/domain/rehearsal';
import type { PersonId, Text } from '@reprise/domain/kernel';
import type { Language } from '../platform/language.js';

export interface ReportTable {
  readonly title: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
}

export interface Telling {
  readonly nameOf: (person: PersonId) => string;
  readonly language: Language;
}

/** People listed; those with fewer tasks are of no concern. */
const BUSIEST = 12;

/** What a rehearsal found out, as tables that a terminal and a page show alike. */
export const reportTables = (report: RehearsalReport, telling: Telling): readonly ReportTable[] => {
  const tables = [
    overview(report, telling),
    steps(report, telling),
    weeks(report, telling),
    load(report, telling),
    bands(report, telling),
    lacking('nobody', report, telling),
    lacking('belowFloor', report, telling),
  ];
  return tables.filter(({ rows }) => rows.length > 1);
};

const words = {
  overview: { zh: '概况', en: 'Overview' },
  what: { zh: '项目', en: 'What' },
  count: { zh: '数量', en: 'Count' },
  reviews: { zh: '参评人数', en: 'Reviews' },
  out: { zh: '不参评', en: 'Out' },
  'too new': { zh: '入职太晚', en: 'Too new' },
  'carry forward': { zh: '沿用上期', en: 'Carried forward' },
  events: { zh: '事件数', en: 'Events' },
  first: { zh: '最早结束', en: 'First ends' },
  last: { zh: '最晚结束', en: 'Last ends' },
  open: { zh: '没有走完', en: 'Not finished' },
  steps: { zh: '环节', en: 'Steps' },
  step: { zh: '环节', en: 'Step' },
  opened: { zh: '打开', en: 'Opened' },
  from: { zh: '最早打开', en: 'First open' },
  to: { zh: '最晚关闭', en: 'Last closed' },
  outcomes: { zh: '结果', en: 'Outcomes' },
  people: { zh: '任务最多的人', en: 'Who has most to do' },
  person: { zh: '姓名', en: 'Person' },
  tasks: { zh: '任务', en: 'Tasks' },
  messages: { zh: '消息', en: 'Messages' },
  busiest: { zh: '最忙的一天', en: 'Busiest day' },
  bands: { zh: '等级分布', en: 'Bands' },
  band: { zh: '等级', en: 'Band' },
  nobody: { zh: '找不到人的环节', en: 'Steps for which nobody was found' },
  belowFloor: {
    zh: '匿名人数不足、无人能看到答案的环节',
    en: 'Anonymous steps answered by fewer than the floor: nobody reads the answers',
  },
  weeks: { zh: '每周任务量', en: 'Load per week' },
  week: { zh: '周一', en: 'Monday' },
  touched: { zh: '涉及人数', en: 'People' },
  most: { zh: '任务最多的人', en: 'Most for one person' },
} as const satisfies Readonly<Record<string, Text>>;

const said = (language: Language, ...keys: readonly (keyof typeof words)[]): readonly string[] =>
  keys.map((key) => words[key][language]);

const overview = (report: RehearsalReport, { language }: Telling): ReportTable => {
  const { reviews, left, events, ends } = report;
  const lines = [
    ['reviews', reviews],
    ['out', left.out],
    ['too new', left['too new']],
    ['carry forward', left['carry forward']],
    ['events', events],
    ['first', ends.first],
    ['last', ends.last],
    ['open', ends.open],
  ] as const;
  return {
    title: words.overview[language],
    rows: [
      said(language, 'what', 'count'),
      ...lines.map(([key, value]) => [words[key][language], String(value ?? '—')]),
    ],
  };
};

const steps = (report: RehearsalReport, { language }: Telling): ReportTable => ({
  title: words.steps[language],
  rows: [
    said(language, 'step', 'opened', 'from', 'to', 'outcomes'),
    ...report.steps.map(({ block, title, opened, firstOpen, lastClose, outcomes }) => [
      title?.[language] ?? block,
      String(opened),
      firstOpen,
      lastClose ?? '—',
      Object.entries(outcomes)
        .map(([outcome, count]) => `${outcome} ${count}`)
        .join(', '),
    ]),
  ],
});

const load = (report: RehearsalReport, { language, nameOf }: Telling): ReportTable => ({
  title: words.people[language],
  rows: [
    said(language, 'person', 'tasks', 'messages', 'busiest'),
    ...report.people
      .slice(0, BUSIEST)
      .map(({ person, tasks, messages, busiestDay }) => [
        nameOf(person),
        String(tasks),
        String(messages),
        `${busiestDay.on} (${busiestDay.tasks})`,
      ]),
  ],
});

const bands = (report: RehearsalReport, { language }: Telling): ReportTable => ({
  title: words.bands[language],
  rows: [
    said(language, 'band', 'reviews'),
    ...Object.entries(report.bands).map(([band, count]) => [band, String(count)]),
  ],
});

const weeks = (report: RehearsalReport, { language, nameOf }: Telling): ReportTable => ({
  title: words.weeks[language],
  rows: [
    said(language, 'week', 'tasks', 'touched', 'most'),
    ...report.weeks.map(({ monday, tasks, people, most }) => [
      monday,
      String(tasks),
      String(people),
      `${nameOf(most.person)} (${most.tasks})`,
    ]),
  ],
});

const lacking = (
  what: 'nobody' | 'belowFloor',
  report: RehearsalReport,
  { language }: Telling,
): ReportTable => ({
  title: words[what][language],
  rows: [
    said(language, 'step', 'reviews'),
    ...report[what].map(({ step, reviews }) => [
      report.steps.find(({ block }) => block === step)?.title?.[language] ?? step,
      String(reviews),
    ]),
  ],
});
