import { contextOf } from '../context.js';
import type { Arrival, Progress } from '../progress.js';
import { walkInOrder } from './sequence.js';

/**
 * The first case whose condition holds, asked once on arrival and recorded. A condition that
 * cannot be answered (FEEL null) is passed over, and the default that follows is flagged.
 */
export const choose = (arrival: Arrival<'choose'>): Progress => {
  const { run, node, key } = arrival;
  if (run.state.choices.get(key) === undefined) take(arrival);
  const branch = run.state.choices.get(key);
  const chosen = typeof branch === 'number' ? node.cases[branch]?.children : node.otherwise;
  return walkInOrder(chosen ?? node.otherwise, arrival);
};

const take = ({ run, node, key }: Arrival<'choose'>): void => {
  const context = contextOf(run);
  let isUnknown = false;
  for (const [branch, { when }] of node.cases.entries()) {
    const answer = when(context);
    if (answer === true) {
      run.emit({ type: 'ChoiceTaken', step: key, branch, flagged: false });
      return;
    }
    if (answer === undefined) isUnknown = true;
  }
  run.emit({ type: 'ChoiceTaken', step: key, branch: 'otherwise', flagged: isUnknown });
};
