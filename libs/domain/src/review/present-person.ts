import { ABSENT } from '../facts/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { PersonId, Refusal } from '../kernel/index.js';
import type { ReviewWorld } from './decisions.js';

/** Why somebody cannot be given work: not in the directory, gone, or not looked up yet. */
export const missingPerson = (
  world: ReviewWorld,
  id: PersonId,
  code = 'PERSON.UNKNOWN',
): Refusal | FactsNeeded | undefined => {
  const person = world.facts.person(id);
  if (person === undefined) return { kind: 'factsNeeded', requests: [{ fact: 'person', id }] };
  const isGone = person === ABSENT || person.employment === 'left';
  return isGone ? refuse(code, { person: id }) : undefined;
};
