import type { ImportMeasuresFile, MeasuresImported } from '@reprise/application/measures';
import type { MeasuresReport } from '@reprise/http-contracts/measures';
import { measuresColumnTitle } from '@reprise/people-csv/measures';

/** What an import did, or would do, with every mistake where the file has it. */
export const measuresReport = (
  { rows, dryRun, skipProblems }: ImportMeasuresFile,
  unreadable: MeasuresImported['problems'],
  { problems, periods }: MeasuresImported,
): MeasuresReport => ({
  rows: rows.length,
  periods: periods.map((each) => ({ from: each.from, to: each.to, rows: each.rows })),
  isImported: !dryRun && periods.length > 0 && (problems.length === 0 || skipProblems),
  isUnreadable: unreadable.length > 0,
  errors: [...unreadable, ...problems]
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, column, code, message }) => ({
      row,
      column: measuresColumnTitle(column),
      code,
      message,
    })),
});
