import { ABSENT } from '../../facts/index.js';
import type { PersonId } from '../../kernel/index.js';
import { stepDoers } from '../../review/record/index.js';
import type { Chosen } from '../../review/record/index.js';
import type { Participant } from '../language/index.js';
import { earlierDoers } from './earlier-doers.js';
import type { Run } from './run.js';

export interface Choice {
  readonly people: readonly PersonId[];
  /** Each is offered it, and who claims it first does it. */
  readonly isOffered?: true;
  /** How they were chosen, and among whom; nothing where all do it. */
  readonly chosen?: Omit<Chosen, 'role'>;
}

/** Chooses among those found as the participant says: the same people always give the same. */
export const choosePeople = (
  run: Run,
  { choose = 'all', atLeast = 1 }: Participant,
  among: readonly PersonId[],
): Choice => {
  if (choose === 'all' || among.length <= atLeast) return { people: among };
  if (choose === 'first to claim')
    return { people: among, isOffered: true, chosen: { how: choose, among } };
  if (typeof choose === 'object') return familiar(run, choose.familiar, among);
  const order = inTurn(run, among);
  const people = (choose === 'round robin' ? order : byLoad(run, order)).slice(0, atLeast);
  return { people, chosen: { how: choose, among } };
};

/** Who did a step in this review, or else in the latest one before in which one of these did. */
const familiar = (run: Run, block: string, among: readonly PersonId[]): Choice => {
  const isAmong = (person: PersonId) => among.includes(person);
  const known =
    stepDoers(run.state, block).findLast(isAmong) ??
    earlierDoers(run, block).flatMap((doers) => doers.filter(isAmong))[0];
  return known === undefined
    ? { people: among }
    : { people: [known], chosen: { how: 'familiar', among } };
};

/** People in a fixed order, begun at the place whose turn it is in this review. */
const inTurn = (run: Run, among: readonly PersonId[]): readonly PersonId[] => {
  const order = among.toSorted();
  const first = run.state.turn % order.length;
  return [...order.slice(first), ...order.slice(0, first)];
};

/** Those with the fewest open tasks first; of equals, whose turn it is. */
const byLoad = (run: Run, order: readonly PersonId[]): readonly PersonId[] => {
  const people = order.toSorted();
  const known = run.known(run.facts.load(people), { fact: 'load', people });
  const load = (person: PersonId) => (known === ABSENT ? 0 : (known.get(person) ?? 0));
  return order.toSorted((a, b) => load(a) - load(b));
};
