import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from './delimiter.js';

export type Records =
  | { readonly kind: 'records'; readonly records: readonly (readonly string[])[] }
  /** A quote that is never closed, or closed in the middle of a cell; `row` is where it began. */
  | { readonly kind: 'broken'; readonly row: number };

/**
 * The cells of a file, blank lines kept, so that the place in the list is the number a spreadsheet
 * shows: a cell that goes over several lines is still one row there.
 */
export const recordsOf = (text: string): Records => {
  let read = 0;
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quotation mark in the middle of a cell is a quotation mark.
      relax_quotes: true,
      skip_empty_lines: false,
      on_record: (cells: string[]) => {
        read += 1;
        return cells;
      },
    });
    return { kind: 'records', records };
  } catch (problem) {
    if (problem instanceof CsvError) return { kind: 'broken', row: read + 1 };
    throw problem;
  }
};

export const isBlank = (cells: readonly string[]): boolean =>
  cells.every((cell) => cell.trim() === '');
