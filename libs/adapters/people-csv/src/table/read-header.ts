import { importProblem } from '@reprise/domain/directory';
import type { ImportProblem } from '@reprise/domain/directory';
import { fieldFinder, fieldsOf } from './columns.js';
import type { Columns } from './columns.js';

export interface Header<F extends string> {
  /** Where each field stands; one that does not stand anywhere is empty in every row. */
  readonly places: ReadonlyMap<F, number>;
  readonly problems: readonly ImportProblem[];
  /** Whether every column that a row needs is there. */
  readonly isWhole: boolean;
}

/** Which cell of a row is which field. An unknown column is named by its own header. */
export const readHeader = <F extends string>(
  columns: Columns<F>,
  cells: readonly string[],
  row: number,
): Header<F> => {
  const fieldOf = fieldFinder(columns);
  const places = new Map<F, number>();
  const problems: ImportProblem[] = [];
  for (const [place, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    const field = fieldOf(cell);
    if (field === undefined) problems.push(importProblem(row, cell.trim(), 'UNKNOWN_COLUMN'));
    else if (places.has(field)) problems.push(importProblem(row, field, 'DUPLICATE_COLUMN'));
    else places.set(field, place);
  }
  const missing = fieldsOf(columns).filter(
    (field) => columns[field].isRequired && !places.has(field),
  );
  problems.push(...missing.map((field) => importProblem(row, field, 'MISSING_COLUMN')));
  return { places, problems, isWhole: missing.length === 0 };
};
