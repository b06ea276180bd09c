import type { PersonId } from '../../kernel/index.js';
import { stepDoers } from '../../review/record/index.js';
import type { Chosen } from '../../review/record/index.js';
import type { Participant } from '../language/index.js';
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
  if (choose === 'round robin') {
    const people = inTurn(run, among, atLeast);
    return { people, chosen: { how: choose, among } };
  }
  const known = stepDoers(run.state, choose.familiar).findLast((person) => among.includes(person));
  return known === undefined
    ? { people: among }
    : { people: [known], chosen: { how: 'familiar', among } };
};

/** People in a fixed order, begun at the place whose turn it is in this review. */
const inTurn = (run: Run, among: readonly PersonId[], most: number): readonly PersonId[] => {
  const order = among.toSorted();
  const first = run.state.turn % order.length;
  return [...order.slice(first), ...order.slice(0, first)].slice(0, most);
};
