import { joined, takeFirst } from '../join.js';
import { flagMissed } from '../open-for.js';
import { findPeople, inquiryAt, isMissed } from '../participants.js';
import type { Arrival, Progress } from '../progress.js';
import { scopesOf } from '../scope.js';
import type { Scope } from '../scope.js';
import { oneAtATime, walkPerson } from './one-at-a-time.js';

/**
 * The same blocks for each of several people. Who they are is found on arrival and recorded;
 * people may be added and removed while it runs, and the walk simply sees the new list.
 */
export const forEach = (arrival: Arrival<'forEach'>): Progress => {
  const { run, node, key } = arrival;
  if (run.state.people.get(key) === undefined) resolve(arrival);
  const people = run.state.people.get(key);
  if (people === undefined) return 'skipped';
  const scopes = scopesOf(key, arrival.scope, people);
  const progress = walkPeople(arrival, scopes);
  const branches = scopes.map(({ branch, suffix }) => ({
    ...{ key: branch, nodes: node.children, suffix },
  }));
  const joining = { ...arrival, branches };
  return joined(joining, takeFirst(joining, progress));
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

const walkPeople = (arrival: Arrival<'forEach'>, scopes: readonly Scope[]): Progress[] => {
  const { node } = arrival;
  const { order } = node.document;
  if (order === 'any order, one at a time') return oneAtATime(arrival, scopes);
  const progress: Progress[] = [];
  for (const scope of scopes) {
    progress.push(walkPerson(arrival, scope));
    if (order === 'one by one' && progress.at(-1) === 'open') {
      // Those behind have not begun, but they count: the join waits for them too.
      progress.push(...scopes.slice(progress.length).map((): Progress => 'open'));
      break;
    }
  }
  return progress;
};
