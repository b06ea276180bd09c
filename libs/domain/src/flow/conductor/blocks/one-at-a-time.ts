import { stepsBelow } from '../below.js';
import type { Arrival, Progress } from '../progress.js';
import type { Scope } from '../scope.js';
import { walkInOrder } from './sequence.js';

type Round = Arrival<'forEach'>;

/** The blocks of one person; those a join cancelled stay as they are. */
export const walkPerson = ({ run, node, walk }: Round, scope: Scope): Progress =>
  run.state.steps.get(scope.branch)?.outcome === 'cancelled'
    ? 'closed'
    : walkInOrder(node.children, { run, scope, walk });

/**
 * In any order, but never two at a time: the turn is whose that has it, else of the first who is
 * there. Who is away with nothing handed in yet gives it up to somebody who is there; their work is
 * set aside and comes back to them later, with a fresh clock.
 */
export const oneAtATime = (round: Round, scopes: readonly Scope[]): Progress[] => {
  const states = new Map(scopes.map((scope) => [scope, stateOf(round, scope)]));
  const inTurn = scopes.toSorted((a, b) => rank(states.get(a)) - rank(states.get(b)));
  const turn = inTurn.find((scope) => states.get(scope) === 'at work');
  const there = inTurn.find((scope) => states.get(scope) === 'there');
  if (turn !== undefined && there !== undefined && givesUp(round, turn)) {
    setAside(round, turn);
    return oneAtATime(round, scopes);
  }
  const progress = walkInTurn(round, inTurn, (scope) => states.get(scope) === 'begun');
  return scopes.map((scope) => progress.get(scope) ?? 'open');
};

/** Those who are through are walked as well, which tells so; of the others only who comes first. */
const walkInTurn = (
  round: Round,
  scopes: readonly Scope[],
  isThrough: (scope: Scope) => boolean,
): ReadonlyMap<Scope, Progress> => {
  const progress = new Map<Scope, Progress>();
  let isTaken = false;
  for (const scope of scopes) {
    if (round.run.restart) break;
    const isNext = isThrough(scope) || !isTaken;
    progress.set(scope, isNext ? walkPerson(round, scope) : 'open');
    isTaken ||= progress.get(scope) === 'open';
  }
  return progress;
};

type State = 'begun' | 'at work' | 'there' | 'away';

const RANKS: Readonly<Record<State, number>> = { begun: 0, 'at work': 1, there: 2, away: 3 };
const rank = (state: State = 'away'): number => RANKS[state];

const stateOf = (round: Round, scope: Scope): State => {
  const steps = stepsOf(round, scope).filter(({ status }) => status !== 'again');
  if (steps.some(({ status }) => status === 'open')) return 'at work';
  if (steps.length > 0) return 'begun';
  return isAway(round, scope) ? 'away' : 'there';
};

const stepsOf = ({ run, node }: Round, { suffix }: Scope) =>
  stepsBelow(run, node.children, [suffix]);

const isAway = ({ run }: Round, { elements }: Scope): boolean => {
  const person = elements.at(-1);
  return person !== undefined && run.state.paused.has(person);
};

const givesUp = (round: Round, scope: Scope): boolean =>
  isAway(round, scope) &&
  stepsOf(round, scope).every(({ status }) => status === 'open' || status === 'again');

const setAside = (round: Round, scope: Scope): void => {
  const { run } = round;
  for (const { key, status } of stepsOf(round, scope)) {
    if (status === 'open')
      run.emit({ type: 'StepClosed', step: key, outcome: 'set aside', closedAt: run.now });
  }
};
