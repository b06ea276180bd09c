import { Exact } from '../decimal/index.js';
import { BudgetSpent, Run } from '../feel/index.js';
import type { TableParts } from './compiled-table.js';
import { piecesOf } from './pieces.js';
import type { Between, Piece } from './pieces.js';

/** A combination of pieces, one of each column, and the rules that hold all over it. */
export interface Region {
  readonly pieces: readonly Piece[];
  readonly rules: readonly number[];
}

/** Looking at more combinations than this is not worth the wait while somebody edits. */
const MOST = 20_000;

const between: Between = (low, high) => {
  const [a, b] = [low, high].map((value) => (value instanceof Exact ? value : undefined));
  if (a === undefined) return b === undefined ? null : b.minus(1);
  return b === undefined ? a.plus(1) : a.plus(b).dividedBy(2);
};

/**
 * The regions into which the tests of a table cut its inputs; nothing when a column is not of
 * numbers, texts or truth values named in the tests, or there are too many regions.
 */
export const regionsOf = (parts: TableParts): readonly Region[] | undefined => {
  const asked = { run: new Run({}, 1_000_000), between };
  try {
    const columns = parts.inputs.map((_, column) => piecesOf(parts, column, asked));
    if (!columns.every((each) => each !== undefined)) return undefined;
    return combined(columns, parts.rules.length);
  } catch (spent) {
    if (spent instanceof BudgetSpent) return undefined;
    throw spent;
  }
};

/** Pieces with the same rules are one region: the first of them stands for all. */
const alike = (pieces: readonly Piece[], rules: readonly number[]): readonly Region[] => {
  const found = new Map<string, Region>();
  for (const piece of pieces) {
    const left = rules.filter((rule) => piece.rules.has(rule));
    const key = left.join(' ');
    if (!found.has(key)) found.set(key, { pieces: [piece], rules: left });
  }
  return [...found.values()];
};

const combined = (
  columns: readonly (readonly Piece[])[],
  count: number,
): readonly Region[] | undefined => {
  let regions: readonly Region[] = [{ pieces: [], rules: [...Array(count).keys()] }];
  for (const pieces of columns) {
    regions = regions.flatMap((region) =>
      region.rules.length === 0
        ? [region]
        : alike(pieces, region.rules).map((part) => ({
            pieces: [...region.pieces, ...part.pieces],
            rules: part.rules,
          })),
    );
    if (regions.length > MOST) return undefined;
  }
  return regions;
};
