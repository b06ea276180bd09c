import type { Instant, PersonId } from '../../kernel/index.js';
import type { OpenedReview } from '../../review/record/index.js';
import { findPeople } from './participants.js';
import { Run } from './run.js';
import { OUTERMOST } from './scope.js';
import type { World } from './run.js';

export interface Asked {
  readonly state: OpenedReview;
  /** Block the people are wanted for; a decision bars those its document names. */
  readonly block: string;
  readonly role: string;
  readonly at: Instant;
}

/** Who would be found for a participant if a step were opened now, fallbacks included. */
export const peopleNow = (world: World, { state, block, role, at }: Asked): readonly PersonId[] => {
  const node = world.flow.nodes.get(block);
  const barred = node?.kind === 'decision' ? node.document.not : [];
  return findPeople({ run: new Run(world, state, at), scope: OUTERMOST, barred }, role).people;
};
