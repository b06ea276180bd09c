import type { Decision } from './refusal.js';

/** One aggregate: what it is when empty, how an event changes it, what a command may do to it. */
export interface Decider<C, E, S> {
  readonly initialState: () => S;
  readonly evolve: (state: S, event: E) => S;
  readonly decide: (command: C, state: S) => Decision<E>;
  readonly isTerminal: (state: S) => boolean;
}

/** Folds events in order. */
export const fold = <E, S>(
  decider: Pick<Decider<never, E, S>, 'initialState' | 'evolve'>,
  events: readonly E[],
  from: S = decider.initialState(),
): S => events.reduce((state, event) => decider.evolve(state, event), from);
