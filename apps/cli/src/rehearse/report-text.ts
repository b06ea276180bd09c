import type { RehearsalReport } from '@reprise/domain/rehearsal';
import type { PersonId, Text } from '@reprise/domain/kernel';
import type { Language } from '../platform/language.js';
import { table } from '../platform/table.js';
import { reportTables } from './report-tables.js';

/** The report for a terminal. */
export const reportText = (report: RehearsalReport, nameOf: (person: PersonId) => string): Text => {
  const inLanguage = (language: Language): string =>
    reportTables(report, { nameOf, language })
      .map(({ title, rows }) => `${title}\n${table(rows)}`)
      .join('\n\n');
  return { zh: inLanguage('zh'), en: inLanguage('en') };
};
