import type { EarlierWork } from '@reprise/domain/facts';
import type { PersonId } from '@reprise/domain/kernel';

/** What a flow may ask about reviews besides the one that is decided on. */
export interface OtherReviews {
  /** How many tasks each of these people has open, in whatever review; who has none is left out. */
  openTasksOf(people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, number>>;
  /** Who handed in a block in each earlier review of a person, the latest review first. */
  doersOf(work: EarlierWork): Promise<readonly (readonly PersonId[])[]>;
}
