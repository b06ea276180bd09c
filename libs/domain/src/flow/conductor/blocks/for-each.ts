import type { PersonId } from '../../../kernel/index.js';
import { cancelBranches, isJoined } from '../join.js';
import { findPeople } from '../participants.js';
import type { Arrival, Progress } from '../progress.js';
import type { Scope } from '../run.js';
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
  const open = people.filter((_, index) => progress[index] === 'open');
  if (open.length > 0 && node.document.rest === 'cancel') {
    const suffixes = open.map((person) => scopeOf(arrival, person).suffix);
    cancelBranches(
      run,
      suffixes.map((suffix) => key + suffix),
      (step) => suffixes.some((suffix) => step.endsWith(suffix)),
    );
  }
  return 'closed';
};

const resolve = ({ run, node, scope, key }: Arrival<'forEach'>): void => {
  const found = findPeople({ run, scope }, node.document.in);
  if (found.people.length === 0) {
    run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
    return;
  }
  run.emit({
    type: 'PeopleResolved',
    step: key,
    role: node.document.in,
    people: found.people,
    factsAt: run.facts.position,
  });
};

const scopeOf = ({ scope, key }: Arrival<'forEach'>, person: PersonId): Scope => ({
  elements: [...scope.elements, person],
  suffix: `${scope.suffix}[${person}]`,
  within: key,
});

const walkPeople = (arrival: Arrival<'forEach'>, people: readonly PersonId[]): Progress[] => {
  const { run, node, key, walk } = arrival;
  const progress: Progress[] = [];
  for (const person of people) {
    const scope = scopeOf(arrival, person);
    const isCancelled = run.state.steps.get(key + scope.suffix)?.outcome === 'cancelled';
    progress.push(isCancelled ? 'closed' : walkInOrder(node.children, { run, scope, walk }));
    if (node.document.order === 'one by one' && progress.at(-1) === 'open') {
      // Those behind have not begun, but they count: the join waits for them too.
      progress.push(...people.slice(progress.length).map((): Progress => 'open'));
      break;
    }
  }
  return progress;
};
