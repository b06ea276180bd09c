import { joined, takeFirst } from '../join.js';
import { shortageOf } from '../assignees.js';
import { askAgain } from '../ask-again.js';
import { flagShort } from '../open-for.js';
import { findPeople, inquiryAt } from '../participants.js';
import type { Found } from '../participants.js';
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
  if (people === undefined) return run.restart ? 'open' : 'skipped';
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
  const short = shortageOf(found);
  const isNobody = found.people.length === 0;
  if (isNobody && short.some((each) => askAgain(arrival, each))) return;
  if (isNobody) run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
  else resolveTo(arrival, found);
  for (const each of short) flagShort(run, key, each);
};

const resolveTo = ({ run, node, key }: Arrival<'forEach'>, { people, role, chosen }: Found): void =>
  run.emit({
    type: 'PeopleResolved',
    step: key,
    role: node.document.in,
    people,
    ...(chosen === undefined ? {} : { chosen: [{ role, ...chosen }] }),
    factsAt: run.facts.position,
  });

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
