import type { Instant, PersonId } from '../../kernel/index.js';
import type { OpenedReview } from '../../review/record/index.js';
import { participantOf } from '../compile/index.js';
import { allowedFor, findPeople, inquiryAt } from './participants.js';
import type { FactsNeeded } from './conduct.js';
import { orFactsNeeded } from './facts-needed.js';
import { Run } from './run.js';
import { OUTERMOST } from './scope.js';
import type { World } from './run.js';

export interface Asked {
  readonly state: OpenedReview;
  /** Block the people are wanted for; a decision bars those its document names. */
  readonly block: string;
  readonly role: string;
  readonly at: Instant;
  /** People who are not wanted, because they have a part in it already. */
  readonly except?: ReadonlySet<PersonId>;
}

/** Who would be found for a participant if a step were opened now, fallbacks included. */
export const peopleNow = (world: World, asked: Asked): readonly PersonId[] => {
  const { state, block, role, at, except = [] } = asked;
  const run = new Run(world, state, at);
  const node = world.flow.nodes.get(block);
  if (node === undefined) return [];
  const inquiry = inquiryAt({ run, scope: OUTERMOST, node }, role);
  const barred = new Set([...(inquiry.except ?? []), ...except]);
  return findPeople({ ...inquiry, except: barred }, role).people;
};

/** The same where facts may be missing: then it says which. */
export const peopleFor = (world: World, asked: Asked): readonly PersonId[] | FactsNeeded => {
  return orFactsNeeded(() => peopleNow(world, asked));
};

/** Whether somebody may have a task of a block for a participant, whoever gives it to them. */
export const isAllowedNow = (
  world: World,
  asked: Asked & { readonly person: PersonId },
): boolean => {
  const { state, block, role, at, person, except = [] } = asked;
  const run = new Run(world, state, at);
  const node = world.flow.nodes.get(block);
  if (node === undefined) return false;
  const inquiry = inquiryAt({ run, scope: OUTERMOST, node }, role);
  const barred = new Set([...(inquiry.except ?? []), ...except]);
  const participant =
    world.flow.document.participants[participantOf(world.flow, block, role)] ?? {};
  return allowedFor({ ...inquiry, except: barred }, role, participant)(person);
};
