import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { CalendarDate, Text } from '@reprise/domain/kernel';
import { rehearse } from '@reprise/domain/rehearsal';
import type { Behaviour, RehearsalReport } from '@reprise/domain/rehearsal';
import type { Language } from '../platform/language.js';
import { reportCharts } from './report-charts.js';
import { reportHtml } from './report-html.js';
import type { Page } from './report-html.js';
import { reportTables } from './report-tables.js';
import { reportText } from './report-text.js';
import type { StageSet } from './stage.js';

export interface Rehearsing {
  readonly flow: CompiledFlow;
  readonly stage: StageSet;
  readonly startsOn: CalendarDate;
  readonly behaviour: Behaviour;
  readonly seed: number;
}

/** Plays the flow on these people. The period is the calendar year it starts in. */
export const playRehearsal = (rehearsing: Rehearsing): RehearsalReport => {
  const { flow, stage, startsOn, behaviour, seed } = rehearsing;
  const year = startsOn.slice(0, 4);
  const period = {
    from: `${year}-01-01` as CalendarDate,
    to: `${year}-12-31` as CalendarDate,
  };
  const { facts, people } = stage;
  return rehearse({ flow, facts, people, startsOn, period, behaviour, seed });
};

export type Format = 'table' | 'json' | 'html';

/** The report in the form that was asked for. */
export const renderReport = (
  format: Format,
  report: RehearsalReport,
  rehearsing: Rehearsing,
): Text => {
  if (format === 'table') return reportText(report, rehearsing.stage.nameOf);
  if (format === 'json') {
    const text = JSON.stringify(report, undefined, 2);
    return { zh: text, en: text };
  }
  const page = (language: Language) => pageIn(language, report, rehearsing);
  return {
    zh: reportHtml([page('zh'), page('en')]),
    en: reportHtml([page('en'), page('zh')]),
  };
};

const pageIn = (
  language: Language,
  report: RehearsalReport,
  { flow, stage, startsOn, behaviour, seed }: Rehearsing,
): Page => ({
  title: flow.document.title[language],
  language: language === 'zh' ? 'zh-CN' : 'en',
  supposed: supposed({ startsOn, behaviour, seed })[language],
  charts: reportCharts(report, language),
  tables: reportTables(report, { nameOf: stage.nameOf, language }),
});

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** What the figures stand on: another behaviour or another seed makes others. */
const supposed = ({
  startsOn,
  behaviour: { late, never, sendBack, decline, appeal },
  seed,
}: Pick<Rehearsing, 'startsOn' | 'behaviour' | 'seed'>): Text => ({
  zh: `从 ${startsOn} 起排演；假设 ${percent(late)} 的任务迟交，${percent(never)} 永不完成，${percent(sendBack)} 的决定退回，${percent(decline)} 的邀请谢绝，${percent(appeal)} 的结果被申诉。种子 ${seed}。`,
  en: `Rehearsed from ${startsOn}, supposing that ${percent(late)} of tasks are late, ${percent(never)} never done, ${percent(sendBack)} of decisions send back, ${percent(decline)} of invitations are declined, and ${percent(appeal)} of results appealed against. Seed ${seed}.`,
});
