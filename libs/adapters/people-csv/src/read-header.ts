import { importProblem } from '@reprise/domain/directory';
import type { ImportProblem } from '@reprise/domain/directory';
import { COLUMNS, fieldOf, FIELDS } from './columns.js';
import type { Field } from './columns.js';

export interface Header {
  /** Where each field stands; one that does not stand anywhere is empty in every row. */
  readonly places: ReadonlyMap<Field, number>;
  readonly problems: readonly ImportProblem[];
  /** Whether every column that a row needs is there. */
  readonly isWhole: boolean;
}

/** Which cell of a row is which field. An unknown column is named by its own header. */
export const readHeader = (cells: readonly string[], row: number): Header => {
  const places = new Map<Field, number>();
  const problems: ImportProblem[] = [];
  for (const [place, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    const field = fieldOf(cell);
    if (field === undefined) problems.push(importProblem(row, cell.trim(), 'UNKNOWN_COLUMN'));
    else if (places.has(field)) problems.push(importProblem(row, field, 'DUPLICATE_COLUMN'));
    else places.set(field, place);
  }
  const missing = FIELDS.filter((field) => COLUMNS[field].isRequired && !places.has(field));
  problems.push(...missing.map((field) => importProblem(row, field, 'MISSING_COLUMN')));
  return { places, problems, isWhole: missing.length === 0 };
};
