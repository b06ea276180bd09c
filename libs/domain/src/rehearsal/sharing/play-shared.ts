import type { PersonFact } from '../../facts/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Passing, SharedCourses, Traveller } from './shared-courses.js';

/** Plays a party of people who wait for one another, along courses that others share. */
export const playShared = function* (
  courses: SharedCourses,
  party: readonly PersonFact[],
): Generator<undefined, void> {
  const travellers: Traveller[] = [];
  for (const subject of party) {
    travellers.push(courses.start(subject));
    yield;
  }
  let waiting = passingsOf(travellers);
  while (waiting.size > 0) {
    for (const [traveller, passings] of waiting) {
      courses.go(traveller, passings);
      yield;
    }
    waiting = passingsOf(travellers);
  }
  courses.makeRoom();
};

interface Waiting {
  readonly traveller: Traveller;
  readonly step: string;
}

/** Who is let past what: each group when the last of it has come. */
const passingsOf = (
  travellers: readonly Traveller[],
): ReadonlyMap<Traveller, readonly Passing[]> => {
  const passings = new Map<Traveller, Passing[]>();
  for (const group of groupsOf(travellers)) {
    const at = group.reduce<Instant>(
      (last, { traveller: { now } }) => (now > last ? now : last),
      '' as Instant,
    );
    for (const { traveller, step } of group) {
      traveller.now = at;
      const own = passings.get(traveller) ?? [];
      own.push({ step, at, count: group.length });
      passings.set(traveller, own);
    }
  }
  return passings;
};

const groupsOf = (travellers: readonly Traveller[]): Iterable<readonly Waiting[]> => {
  const groups = new Map<string, Waiting[]>();
  for (const traveller of travellers) {
    for (const { step, of } of traveller.course.joints) {
      const key = `${step} ${of === 'cycle' ? '' : traveller.subject.unit}`;
      const waiting = groups.get(key) ?? [];
      waiting.push({ traveller, step });
      groups.set(key, waiting);
    }
  }
  return groups.values();
};
