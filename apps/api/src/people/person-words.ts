import type { PersonFact } from '@reprise/domain/facts';
import type { PersonId } from '@reprise/domain/kernel';
import type { ListedPerson, PersonView } from '@reprise/http-contracts/people';
import type { Names } from '../platform/names.js';

type Colleague = Omit<ListedPerson, 'manager' | 'employment' | 'onLeave'>;

/** What anybody may know of a colleague. */
export const colleague = (fact: PersonFact, names: Names): Colleague => ({
  personId: fact.id,
  name: names.of(fact.id),
  employeeNumber: fact.employeeNumber,
  title: fact.title,
  unitName: names.unit(fact.unit),
});

const named = (id: PersonId, names: Names): { personId: string; name: string } => ({
  personId: id,
  name: names.of(id),
});

export const listedPerson = (fact: PersonFact, names: Names): ListedPerson => ({
  ...colleague(fact, names),
  ...(fact.lineManager === undefined ? {} : { manager: named(fact.lineManager, names) }),
  employment: fact.employment,
  onLeave: fact.onLeave,
});

export const personView = (fact: PersonFact, names: Names, mayChange: boolean): PersonView => ({
  ...listedPerson(fact, names),
  mail: names.mailOf(fact.id),
  grade: fact.grade,
  hiredOn: fact.hiredOn,
  calendar: fact.calendar,
  ...(fact.dottedLine === undefined ? {} : { dottedLine: named(fact.dottedLine, names) }),
  may: mayChange && fact.employment !== 'left' ? ['leave', 'manager'] : [],
});
