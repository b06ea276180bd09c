import type { PersonId } from '../../../kernel/index.js';
import { cancelBranches, isJoined } from '../join.js';
import { flagMissed } from '../open-for.js';
import { findPeople, inquiryAt, isMissed } from '../participants.js';
import type { Arrival, Progress } from '../progress.js';
import { scopesOf } from '../scope.js';
import { walkInOrder } from './sequence.js';

/**
 * The same blocks for each of several people. Who they are is found on arrival and recorded;
 * people may be added and removed while it runs, and the walk simply sees the new list.
 */
export const forEach = (arrival: Arrival<'forEach'>): Progress => {
  const { run, node, key } = arrival;
  if (run.state.people.get(key) === undefined) resolve(arrival);
  const people = run.state.people.get(key);
  if (people === undefined) return 'skipped';
  const progress = walkPeople(arrival, people);
  if (run.restart || !isJoined(node.document.join, progress)) return 'open';
  const scopes = scopesOf(key, arrival.scope, people);
  const open = scopes.filter((_, index) => progress[index] === 'open');
  if (open.length > 0 && node.document.rest === 'cancel') {
    const suffixes = open.map(({ suffix }) => suffix);
    cancelBranches(
      run,
      open.map(({ branch }) => branch),
      (step) => suffixes.some((suffix) => step.endsWith(suffix)),
    );
  }
  return 'closed';
};

const resolve = (arrival: Arrival<'forEach'>): void => {
  const { run, node, key } = arrival;
  const role = node.document.in;
  const found = findPeople(inquiryAt(arrival, role), role);
  if (found.people.length === 0) {
    run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
    if (isMissed(run.flow, found)) flagMissed(run, key, found.role);
    return;
  }
  run.emit({
    type: 'PeopleResolved',
    step: key,
    role,
    people: found.people,
    factsAt: run.facts.position,
  });
};

const walkPeople = (arrival: Arrival<'forEach'>, people: readonly PersonId[]): Progress[] => {
  const { run, node, key, scope: outer, walk } = arrival;
  const progress: Progress[] = [];
  for (const scope of scopesOf(key, outer, people)) {
    const isCancelled = run.state.steps.get(scope.branch)?.outcome === 'cancelled';
    progress.push(isCancelled ? 'closed' : walkInOrder(node.children, { run, scope, walk }));
    if (node.document.order === 'one by one' && progress.at(-1) === 'open') {
      // Those behind have not begun, but they count: the join waits for them too.
      progress.push(...people.slice(progress.length).map((): Progress => 'open'));
      break;
    }
  }
  return progress;
};
