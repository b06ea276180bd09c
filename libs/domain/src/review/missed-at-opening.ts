import { missedAtLaunch } from '../flow/conductor/index.js';
import type { Missed } from '../flow/conductor/index.js';
import type { ReviewWorld } from './decisions.js';
import { openedBy } from './open-review.js';
import { openDraft } from './record/index.js';
import type { OpenReview } from './review-commands.js';

/** What `missedAtLaunch` answers for a review that a command would open. Nothing is opened. */
export const missedAtOpening = (
  world: ReviewWorld,
): ((command: OpenReview) => readonly Missed[]) => {
  const missed = missedAtLaunch(world);
  return (command) => missed(openDraft(openedBy(world, command)), command.at);
};
