import type { JoinedBy, Page } from '@reprise/application/ports';
import type { BlockReach } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import type { Row } from '@reprise/read-models/rows';

export const text = (row: Row, column: string): string => String(row[column]);

/** States of a step that show that the walk came to it. */
export const BEHIND: readonly string[] = ['open', 'closed', 'skipped'];

export const groupBy = (
  rows: readonly Row[],
  column: string,
): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const group = found.get(text(row, column)) ?? [];
    group.push(row);
    found.set(text(row, column), group);
  }
  return found;
};

export const isOpen = (review: Row): boolean => review['status'] === 'open';

export const has = (
  steps: readonly Row[],
  blocks: readonly string[],
  states: readonly string[],
): boolean =>
  steps.some((row) => blocks.includes(text(row, 'block')) && states.includes(text(row, 'status')));

export const isPast = (steps: readonly Row[], { block, within, beyond }: BlockReach): boolean =>
  has(steps, beyond, BEHIND) ||
  (has(steps, [block], ['closed', 'skipped']) && !has(steps, within, ['open', 'again']));

export const groups = (
  reviews: readonly Row[],
  by: JoinedBy,
): readonly (readonly [string, readonly Row[]])[] =>
  [...groupBy(reviews, by === 'unit' ? 'unit' : 'cycle_id')].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );

export const paged = <T>(items: readonly T[], idOf: (item: T) => ReviewId, page: Page): T[] =>
  items
    .filter((item) => page.after === undefined || idOf(item) > page.after)
    .toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
    .slice(0, page.limit);

export const idsOf = (reviews: readonly Row[], page: Page): ReviewId[] =>
  paged(
    reviews.map((row) => as<ReviewId>(text(row, 'review_id'))),
    (id) => id,
    page,
  );
