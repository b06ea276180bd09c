import { ABSENT } from '../facts/index.js';
import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import type { PersonEvent } from './directory-events.js';
import type { Directory } from './directory.js';
import type { PersonCommand } from './person-commands.js';
import { valueOn } from './person-record.js';
import type { PersonRecord } from './person-record.js';

type Of<T extends PersonCommand['type']> = Extract<PersonCommand, { readonly type: T }>;

/** Somebody acts for another from a day on: someone who is there, and never oneself. */
export const nameSubstitute = (
  { type: _, ...named }: Of<'NameSubstitute'>,
  person: PersonRecord,
  directory: Directory,
): Decision<PersonEvent> => {
  const { substitute, on, until } = named;
  if (until !== undefined && until < on) return refuse('DELEGATION.ENDED');
  const before = valueOn(person.substitutes, on) ?? { substitute: 'none' };
  if (before.substitute === substitute && before.until === until) return accept();
  return isFit(directory, person, named)
    ? accept({ type: 'SubstituteNamed', ...named })
    : refuse('PERSON.UNKNOWN', { person: substitute });
};

const isFit = (
  directory: Directory,
  { joined }: PersonRecord,
  { substitute, on }: Pick<Of<'NameSubstitute'>, 'substitute' | 'on'>,
): boolean => {
  if (substitute === 'none') return true;
  const fact = directory.person(substitute, on);
  return fact !== ABSENT && fact.employment !== 'left' && substitute !== joined.personId;
};

/** Data on whom somebody worked with; a person nobody knows makes all of it doubtful. */
export const recordWorkedTogether = (
  { type: _, ...worked }: Of<'RecordWorkedTogether'>,
  _person: PersonRecord,
  directory: Directory,
): Decision<PersonEvent> => {
  const unknown = worked.people.find(({ person }) => !directory.has(person));
  if (unknown !== undefined) return refuse('PERSON.UNKNOWN', { person: unknown.person });
  if (worked.to < worked.from) return refuse('PERSON.BAD_PERIOD', dates(worked));
  return accept({ type: 'WorkedTogether', ...worked });
};

const dates = ({ from, to }: Pick<Of<'RecordWorkedTogether'>, 'from' | 'to'>) => ({ from, to });
