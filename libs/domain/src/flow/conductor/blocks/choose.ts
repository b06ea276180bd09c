import type { Node, NodeOf } from '../../compile/index.js';
import { closeBelow } from '../below.js';
import { contextOf } from '../context.js';
import type { Arrival, Progress } from '../progress.js';
import { walkInOrder } from './sequence.js';

/**
 * The first case whose condition holds, asked once on arrival and recorded; who sends the review
 * back to before it makes it arrive anew, and what is still open on another way is withdrawn. A condition that
 * cannot be answered (FEEL null) is passed over, and the default that follows is flagged.
 */
export const choose = (arrival: Arrival<'choose'>): Progress => {
  const { run, node, key } = arrival;
  if (run.state.choices.get(key) === undefined) take(arrival);
  const branch = run.state.choices.get(key);
  return walkInOrder(wayOf(node, branch), arrival);
};

type Way = number | 'otherwise' | undefined;

const wayOf = (node: NodeOf<'choose'>, way: Way): readonly Node[] =>
  (typeof way === 'number' ? node.cases[way]?.children : undefined) ?? node.otherwise;

const take = (arrival: Arrival<'choose'>): void => {
  const { run, node, key, scope } = arrival;
  const { branch, flagged } = ask(arrival);
  run.emit({ type: 'ChoiceTaken', step: key, branch, flagged });
  const others = [...node.cases.keys(), 'otherwise' as const].filter((way) => way !== branch);
  const nodes = others.flatMap((way) => wayOf(node, way));
  closeBelow(run, { nodes, suffixes: [scope.suffix] }, 'cancelled');
};

interface Choice {
  readonly branch: number | 'otherwise';
  readonly flagged: boolean;
}

const ask = ({ run, node }: Arrival<'choose'>): Choice => {
  const context = contextOf(run);
  let isUnknown = false;
  for (const [branch, { when }] of node.cases.entries()) {
    const answer = when(context);
    if (answer === true) return { branch, flagged: false };
    if (answer === undefined) isUnknown = true;
  }
  return { branch: 'otherwise', flagged: isUnknown };
};
