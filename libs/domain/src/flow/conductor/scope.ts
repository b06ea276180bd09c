import type { PersonId } from '../../kernel/index.js';
import type { StepKey } from '../../review/record/index.js';
import type { Node } from '../compile/index.js';

/** Which people an enclosing `forEach` is walking, outermost first. */
export interface Scope {
  readonly elements: readonly PersonId[];
  readonly suffix: string;
  readonly within?: StepKey;
  /** What a join marks when it cancels this branch as a whole. */
  readonly branch: StepKey;
  /** Step keys by block id, each put together once. */
  readonly keys: Map<string, StepKey>;
}

export const OUTERMOST: Scope = { elements: [], suffix: '', branch: '', keys: new Map() };

/** The key of a block's step within a scope. */
export const keyOf = ({ id }: Node, { suffix, keys }: Scope): StepKey => {
  if (suffix === '') return id;
  const known = keys.get(id) ?? id + suffix;
  keys.set(id, known);
  return known;
};

/** Scopes made for a list of people, by the `forEach` they are walked in. */
const known = new WeakMap<
  readonly PersonId[],
  { readonly round: StepKey; readonly scopes: readonly Scope[] }
>();

/**
 * One scope for each person of a `forEach`. A round keeps its list of people until somebody is
 * added or removed, so its scopes are made once for that list and not for every walk.
 */
export const scopesOf = (
  round: StepKey,
  outer: Scope,
  people: readonly PersonId[],
): readonly Scope[] => {
  const before = known.get(people);
  if (before?.round === round) return before.scopes;
  const scopes = people.map((person): Scope => {
    const suffix = `${outer.suffix}[${person}]`;
    const elements = [...outer.elements, person];
    return { elements, suffix, within: round, branch: round + suffix, keys: new Map() };
  });
  known.set(people, { round, scopes });
  return scopes;
};
