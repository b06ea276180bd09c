import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { CalendarDate, Text } from '@reprise/domain/kernel';
import { rehearse } from '@reprise/domain/rehearsal';
import type { Behaviour, RehearsalReport } from '@reprise/domain/rehearsal';
import type { Language } from '../platform/language.js';
import { reportHtml } from './report-html.js';
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
  { flow, stage }: Pick<Rehearsing, 'flow' | 'stage'>,
): Text => {
  if (format === 'table') return reportText(report, stage.nameOf);
  if (format === 'json') {
    const text = JSON.stringify(report, undefined, 2);
    return { zh: text, en: text };
  }
  const page = (language: Language): string =>
    reportHtml({
      title: flow.document.title[language],
      language: language === 'zh' ? 'zh-CN' : 'en',
      tables: reportTables(report, { nameOf: stage.nameOf, language }),
    });
  return { zh: page('zh'), en: page('en') };
};
