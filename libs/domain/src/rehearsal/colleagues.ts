import type { PersonFact } from '../facts/index.js';
import type { PersonId } from '../kernel/index.js';

/** Who works with somebody: the people of their unit, the person left out, in a stable order. */
export type Colleagues = (subject: PersonId) => readonly PersonId[];

export const colleaguesIn = (people: readonly PersonFact[]): Colleagues => {
  const units = new Map<string, PersonId[]>();
  const places = new Map<
    PersonId,
    { readonly members: readonly PersonId[]; readonly at: number }
  >();
  for (const { id, unit, employment } of people) {
    if (employment === 'left') continue;
    const members = units.get(unit) ?? [];
    units.set(unit, members);
    places.set(id, { members, at: members.length });
    members.push(id);
  }
  return (subject) => {
    const place = places.get(subject);
    return place === undefined
      ? []
      : [...place.members.slice(0, place.at), ...place.members.slice(place.at + 1)];
  };
};
