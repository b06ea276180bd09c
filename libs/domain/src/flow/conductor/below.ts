import { blockOf } from '../../review/record/index.js';
import type { StepKey, StepState } from '../../review/record/index.js';
import { descendantIds } from '../compile/index.js';
import type { Node } from '../compile/index.js';
import type { Run } from './run.js';

const ids = new WeakMap<Node, ReadonlySet<string>>();

/** Ids of a block and of all in it; a flow does not change, so they are gathered once. */
const idsOf = (node: Node): ReadonlySet<string> => {
  const known = ids.get(node) ?? new Set(descendantIds(node));
  ids.set(node, known);
  return known;
};

/** `peer[a][b]` lies in the scopes `[a][b]`, `[a]` and the outermost one. */
const isWithin = (key: StepKey, suffixes: ReadonlySet<string>): boolean => {
  const suffix = key.slice(blockOf(key).length);
  for (let end = suffix.length; end > 0; end = suffix.lastIndexOf(']', end - 2) + 1) {
    if (suffixes.has(suffix.slice(0, end))) return true;
  }
  return suffixes.has('');
};

/** Whether a step belongs to one of these blocks, or lies in it, in one of these scopes. */
export const belongsTo =
  (nodes: readonly Node[], suffixes: readonly string[]) =>
  (key: StepKey): boolean => {
    const block = blockOf(key);
    return nodes.some((node) => idsOf(node).has(block)) && isWithin(key, new Set(suffixes));
  };

/** The steps of some blocks in some scopes, the blocks themselves included. */
export const stepsBelow = (
  run: Run,
  nodes: readonly Node[],
  suffixes: readonly string[],
): readonly StepState[] => {
  const blocks = nodes.map(idsOf);
  const scopes = new Set(suffixes);
  return [...run.state.steps.values()].filter(
    ({ key, block }) => blocks.some((each) => each.has(block)) && isWithin(key, scopes),
  );
};

/** Steps, choices and lists of people below: what has to go for the blocks to be walked afresh. */
export const keysBelow = (run: Run, nodes: readonly Node[], suffix: string): readonly StepKey[] => {
  const isBelow = belongsTo(nodes, [suffix]);
  const { steps, choices, people } = run.state;
  return [...new Set([...steps.keys(), ...choices.keys(), ...people.keys()])].filter(isBelow);
};

/** Closes what is open below, the stages among it included, and keeps what was written. */
export const closeBelow = (
  run: Run,
  { nodes, suffixes }: { readonly nodes: readonly Node[]; readonly suffixes: readonly string[] },
  outcome: 'cancelled' | 'abandoned',
): void => {
  for (const step of stepsBelow(run, nodes, suffixes)) {
    if (step.status !== 'open') continue;
    run.emit({ type: 'StepClosed', step: step.key, outcome, closedAt: run.now });
  }
  const isBelow = belongsTo(nodes, suffixes);
  for (const [stage, status] of run.state.stages) {
    if (status === 'open' && isBelow(stage)) run.emit({ type: 'StageClosed', stage });
  }
};
