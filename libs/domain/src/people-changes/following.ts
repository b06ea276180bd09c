import type { World } from '../flow/conductor/index.js';
import type { CalendarDate, Instant, PersonId } from '../kernel/index.js';
import type { Directory, PersonEvent } from '../directory/index.js';
import type { OpenedReview, ReviewCommand } from '../review/index.js';

/** A change of somebody's entry, looked at on a day on which it counts. */
export interface PersonChange {
  readonly person: PersonId;
  readonly event: PersonEvent;
  readonly directory: Directory;
  readonly on: CalendarDate;
  /** Who made the change: in their name its consequences are carried out. */
  readonly by: PersonId;
}

/** A running review that the person is part of. */
export interface Touched extends World {
  readonly review: OpenedReview;
  readonly at: Instant;
}

type Without<C> = C extends unknown ? Omit<C, 'at'> : never;
type Carried =
  'PauseClocks' | 'ResumeClocks' | 'ReassignTask' | 'RemoveReviewer' | 'ShareTask' | 'Substitute';
export type FollowingCommand = Without<Extract<ReviewCommand, { readonly type: Carried }>>;

export interface Following {
  /** What of the review it is about; with event and review it makes the command's id. */
  readonly about: string;
  readonly command: FollowingCommand;
}
