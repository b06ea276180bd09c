/** A prepared query for one page of the log. */
export interface Reading {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const ALL = 'select position, bytes from event where position > $1 order by position limit $2';

const WITH_REVIEWS = `
  select position, bytes from event
   where position > $1 and category = any($3::text[]) order by position limit $2`;

/**
 * Category by category on the index of what is not of reviews: a few people are found among
 * millions of other events without looking at these.
 */
const WITHOUT_REVIEWS = `
  select e.position, e.bytes from unnest($3::text[]) as wanted(category)
   cross join lateral (
     select position, bytes from event
      where category = wanted.category and category <> 'review' and position > $1
      order by position limit $2) e
   order by e.position limit $2`;

/** What is read for the events behind a position, of some categories or of all. */
export const readingOf = (
  after: string,
  limit: number,
  categories: readonly string[] | undefined,
): Reading => {
  if (categories === undefined) return { name: 'read-all', text: ALL, values: [after, limit] };
  const values = [after, limit, categories];
  return categories.includes('review')
    ? { name: 'read-with-reviews', text: WITH_REVIEWS, values }
    : { name: 'read-without-reviews', text: WITHOUT_REVIEWS, values };
};
