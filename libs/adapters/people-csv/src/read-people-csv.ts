import { importProblem } from '@reprise/domain/directory';
import type { ImportProblem, PeopleRow } from '@reprise/domain/directory';
import { decodeText } from './decode-text.js';
import { readHeader } from './read-header.js';
import type { Header } from './read-header.js';
import { readRow } from './read-row.js';
import { isBlank, recordsOf } from './records.js';

export interface PeopleFile {
  /** Every row that could be read, numbered as a spreadsheet shows it. */
  readonly rows: readonly PeopleRow[];
  /** What is wrong with the file as a file: columns, quotes, bytes. What rows say is judged later. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads a people file as spreadsheets write it. When a column that every row needs is missing, or
 * a quote is never closed, no rows are answered: half a file would be taken for the whole.
 */
export const readPeopleCsv = (bytes: Uint8Array): PeopleFile => {
  const read = recordsOf(decodeText(bytes).text);
  if (read.kind === 'broken') return nothing(importProblem(read.row, '', 'BROKEN_QUOTE'));
  const { records } = read;
  const at = records.findIndex((cells) => !isBlank(cells));
  if (at === -1) return nothing(importProblem(1, '', 'EMPTY_FILE'));
  const header = readHeader(records[at] ?? [], at + 1);
  return header.isWhole ? readRows(header, records, at) : nothing(...header.problems);
};

const nothing = (...problems: readonly ImportProblem[]): PeopleFile => ({ rows: [], problems });

const readRows = (
  header: Header,
  records: readonly (readonly string[])[],
  headerAt: number,
): PeopleFile => {
  const rows: PeopleRow[] = [];
  const problems = [...header.problems];
  for (const [index, cells] of records.entries()) {
    if (index <= headerAt || isBlank(cells)) continue;
    const row = readRow(header, cells, index + 1);
    if ('employeeNumber' in row) rows.push(row);
    else problems.push(...row);
  }
  return { rows, problems };
};
