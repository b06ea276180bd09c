import type { EventStore } from '@reprise/application/ports';
import type { OpenedReview, ScoreInput } from '@reprise/domain/review';
import { ERASED } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import type { MeasureRow } from '@reprise/http-contracts/reviews';
import type { Names } from '../platform/names.js';
import type { RowsOf } from './lineage-view.js';

/** As the conductor writes it into a score: `measures <id> row 3, measures <id> row 7`. */
const NAMED_ROW = /measures (\S+) row (\d+)/g;

interface NamedRow {
  readonly measuresId: string;
  readonly row: number;
}

const namedIn = (source: string): readonly NamedRow[] =>
  [...source.matchAll(NAMED_ROW)].map(([, measuresId = '', row]) => ({
    measuresId,
    row: Number(row),
  }));

const sourcesIn = (inputs: readonly ScoreInput[]): readonly string[] =>
  inputs.flatMap(({ source = '', parts = [] }) => [source, ...sourcesIn(parts)]);

/** Reads the imports that a score of a review was made of, and answers their rows by source. */
export const measureRows = async (
  store: EventStore,
  { review, score }: { readonly review: OpenedReview; readonly score: string },
  names: Names,
): Promise<RowsOf> => {
  const result = review.scores.get(score);
  const sources = result === undefined || result === ERASED ? [] : sourcesIn(result.inputs);
  const ids = new Set(sources.flatMap(namedIn).map(({ measuresId }) => measuresId));
  const imports = await Promise.all([...ids].map((id) => importedRows(store, id, names)));
  const rows = new Map(imports.flat().map((each) => [keyOf(each), each] as const));
  return (source) => namedIn(source).flatMap((named) => rows.get(keyOf(named)) ?? []);
};

const keyOf = ({ measuresId, row }: NamedRow): string => `${measuresId} ${String(row)}`;

const importedRows = async (
  store: EventStore,
  measuresId: string,
  names: Names,
): Promise<MeasureRow[]> => {
  const stored = await store.readStream(`measures-${measuresId}`);
  return stored.flatMap((event) => {
    const { period, source, rows, by } = decode('measures', event);
    const name = names.of(by);
    return rows.map(({ row, actual, target }) => ({
      measuresId,
      period,
      actual,
      target,
      file: source.name,
      digest: source.digest,
      row,
      importedAt: event.time,
      ...(name === '' ? {} : { importedBy: { personId: by, name } }),
    }));
  });
};
