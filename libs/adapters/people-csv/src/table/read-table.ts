import { importProblem } from '@reprise/domain/directory';
import type { ImportProblem } from '@reprise/domain/directory';
import type { Columns } from './columns.js';
import { decodeText } from './decode-text.js';
import { readHeader } from './read-header.js';
import type { Header } from './read-header.js';
import { isBlank, recordsOf } from './records.js';

/** One row: its number as a spreadsheet shows it, and the trimmed text of a field. */
export interface Cells<F extends string> {
  readonly row: number;
  readonly textOf: (field: F) => string;
}

export interface Table<R> {
  /** Every row that could be read. */
  readonly rows: readonly R[];
  /** What is wrong with the file as a file: columns, quotes, bytes. What rows say is judged later. */
  readonly problems: readonly ImportProblem[];
}

/** A kind of file: its columns, and what a row of it is. */
export interface Kind<F extends string, R> {
  readonly columns: Columns<F>;
  readonly rowOf: (cells: Cells<F>) => R;
}

/**
 * Reads a file as spreadsheets write it. When a column that every row needs is missing, or a quote
 * is never closed, no rows are answered: half a file would be taken for the whole.
 */
export const readTable = <F extends string, R>(kind: Kind<F, R>, bytes: Uint8Array): Table<R> => {
  const read = recordsOf(decodeText(bytes).text);
  if (read.kind === 'broken') return nothing(importProblem(read.row, '', 'BROKEN_QUOTE'));
  const { records } = read;
  const at = records.findIndex((cells) => !isBlank(cells));
  if (at === -1) return nothing(importProblem(1, '', 'EMPTY_FILE'));
  const header = readHeader(kind.columns, records[at] ?? [], at + 1);
  if (!header.isWhole) return nothing(...header.problems);
  const rows: R[] = [];
  const problems = [...header.problems];
  for (const row of rowsBelow(header, records, at)) {
    const unreadable = unreadableIn(header, row);
    if (unreadable.length === 0) rows.push(kind.rowOf(row));
    else problems.push(...unreadable);
  }
  return { rows, problems };
};

const rowsBelow = <F extends string>(
  header: Header<F>,
  records: readonly (readonly string[])[],
  headerAt: number,
): readonly Cells<F>[] =>
  records.flatMap((cells, index) =>
    index <= headerAt || isBlank(cells) ? [] : [cellsOf(header, cells, index + 1)],
  );

const nothing = (...problems: readonly ImportProblem[]) => ({ rows: [], problems });

const cellsOf = <F extends string>(
  { places }: Header<F>,
  cells: readonly string[],
  row: number,
): Cells<F> => ({
  row,
  textOf: (field) => {
    const place = places.get(field);
    return place === undefined ? '' : (cells[place] ?? '').trim();
  },
});

/** What stands in a text where its bytes meant nothing. */
const UNREADABLE = '\uFFFD';

/** Cells whose bytes could not be read are named, and their row is left out. */
const unreadableIn = <F extends string>(
  { places }: Header<F>,
  { row, textOf }: Cells<F>,
): readonly ImportProblem[] =>
  [...places.keys()]
    .filter((field) => textOf(field).includes(UNREADABLE))
    .map((field) => importProblem(row, field, 'UNREADABLE'));
