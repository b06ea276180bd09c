import type { PersonFact } from '../facts/index.js';
import type { PersonId } from '../kernel/index.js';

/** Who works with somebody: the people of their unit, the person left out, in a stable order. */
export type Colleagues = (subject: PersonId) => readonly PersonId[];

/** Picks some of them: those that follow one another from a place that a number in [0, 1) names. */
export type Choose = (
  subject: PersonId,
  chosen: { readonly draw: number; readonly count: number },
) => readonly PersonId[];

interface Place {
  readonly members: readonly PersonId[];
  readonly at: number;
}

/** The same without a list of all colleagues for each of them: units may be large. */
export const choosingIn = (people: readonly PersonFact[]): Choose => {
  const places = placesIn(people);
  return (subject, { draw, count }) => {
    const { members, at } = places.get(subject) ?? { members: [], at: 0 };
    const others = members.length - 1;
    const start = Math.floor(draw * Math.max(1, others));
    return Array.from({ length: Math.max(0, Math.min(count, others)) }, (_, index) => {
      const place = (start + index) % others;
      return members[place < at ? place : place + 1] ?? subject;
    });
  };
};

/** The same where somebody's colleagues are a list that is at hand. */
export const choosingFrom =
  (colleagues: Colleagues): Choose =>
  (subject, { draw, count }) => {
    const people = colleagues(subject);
    const start = Math.floor(draw * Math.max(1, people.length));
    return Array.from(
      { length: Math.min(count, people.length) },
      (_, index) => people[(start + index) % people.length] ?? subject,
    );
  };

const placesIn = (people: readonly PersonFact[]): ReadonlyMap<PersonId, Place> => {
  const units = new Map<string, PersonId[]>();
  const places = new Map<PersonId, Place>();
  for (const { id, unit, employment } of people) {
    if (employment === 'left') continue;
    const members = units.get(unit) ?? [];
    units.set(unit, members);
    places.set(id, { members, at: members.length });
    members.push(id);
  }
  return places;
};
