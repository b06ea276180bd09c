import type { RehearsalReport } from '@reprise/domain/rehearsal';
import type { Language } from '../platform/language.js';

/** One bar of a chart: what it stands for, how long it is, and what is written behind it. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly said: string;
}

export interface Chart {
  readonly title: string;
  /** What the chart shows, for those who do not see it; the table below has every number. */
  readonly summary: string;
  readonly bars: readonly Bar[];
}

/** What of a report is told faster by its shape: the load of the weeks, and the spread of bands. */
export const reportCharts = (report: RehearsalReport, language: Language): readonly Chart[] =>
  [weekly(report, language), bands(report, language)].filter(({ bars }) => bars.length > 0);

const weekly = ({ weeks }: RehearsalReport, language: Language): Chart => {
  const busiest = weeks.reduce((most, week) => (week.tasks > most.tasks ? week : most), {
    monday: '',
    tasks: 0,
  });
  const words = {
    zh: `共 ${weeks.length} 周有任务，最忙的一周从 ${busiest.monday} 起，${busiest.tasks} 项任务。`,
    en: `${weeks.length} weeks bring tasks; the busiest begins on ${busiest.monday} and brings ${busiest.tasks}.`,
  };
  return {
    title: { zh: '每周任务量', en: 'Load per week' }[language],
    summary: words[language],
    bars: weeks.map(({ monday, tasks }) => ({
      ...{ label: monday, value: tasks, said: String(tasks) },
    })),
  };
};

const bands = (report: RehearsalReport, language: Language): Chart => {
  const entries = Object.entries(report.bands).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  const words = {
    zh: `${all} 份结果的等级分布（排演时随意评出，只看形状）。`,
    en: `How ${all} results spread over the bands (rated at random in a rehearsal: only the shape counts).`,
  };
  return {
    title: { zh: '等级分布', en: 'Bands' }[language],
    summary: words[language],
    bars: entries.map(([label, value]) => ({
      ...{ label, value, said: `${value} (${Math.round((100 * value) / all)} %)` },
    })),
  };
};
