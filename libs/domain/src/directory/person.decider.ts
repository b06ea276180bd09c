import { ABSENT } from '../facts/index.js';
import type { PersonFact } from '../facts/index.js';
import { accept, refuse } from '../kernel/index.js';
import type { CalendarDate, Decision, PersonId, Refusal } from '../kernel/index.js';
import { ERASED } from '../review/record/index.js';
import type { PersonEvent } from './directory-events.js';
import type { Directory } from './directory.js';
import { circleAbove } from './line-above.js';
import { nameSubstitute, recordWorkedTogether } from './name-substitute.js';
import type { PersonCommand } from './person-commands.js';
import { factOf, valueOn } from './person-record.js';
import type { PersonRecord } from './person-record.js';

type Of<T extends PersonCommand['type']> = Extract<PersonCommand, { readonly type: T }>;
type Decide<T extends PersonCommand['type']> = (
  command: Of<T>,
  person: PersonRecord,
  directory: Directory,
) => Decision<PersonEvent>;

/** The entry stays as it is: the change was made before, or says what is so anyway. */
const nothing = accept<PersonEvent>();

const startLeave: Decide<'StartLeave'> = ({ type: _, ...leave }, person) =>
  valueOn(person.leave, leave.on) === true ? nothing : accept({ type: 'LeaveStarted', ...leave });

const endLeave: Decide<'EndLeave'> = ({ type: _, ...back }, { leave }) => {
  const { on } = back;
  if (valueOn(leave, on) === true) return accept({ type: 'LeaveEnded', ...back });
  const endedThen = leave.some((change) => change.on === on && !change.value);
  return endedThen ? nothing : refuse('PERSON.NOT_ON_LEAVE', { on });
};

/** Nobody reports to somebody unknown, gone, or below them; on which day is what decides. */
const unfitManager = (
  directory: Directory,
  { person, manager, on }: { person: PersonId; manager: PersonId; on: CalendarDate },
): Refusal | undefined => {
  const fact = directory.person(manager, on);
  if (fact === ABSENT) return refuse('PERSON.UNKNOWN', { person: manager });
  if (fact.employment === 'left') return refuse('PERSON.LEFT', { person: fact.employeeNumber });
  const circle = circleAbove(directory, { person, manager, on });
  return circle === undefined
    ? undefined
    : refuse('PERSON.CYCLIC_LINE', { chain: chainOf(directory, circle, on) });
};

const chainOf = (directory: Directory, circle: readonly PersonId[], on: CalendarDate): string =>
  circle
    .map((id) => {
      const fact = directory.person(id, on);
      return fact === ABSENT ? id : fact.employeeNumber;
    })
    .join(' → ');

const changeLineManager: Decide<'ChangeLineManager'> = (command, person, directory) => {
  const { type: _, ...line } = command;
  const { manager, on } = line;
  if ((valueOn(person.line, on) ?? 'none') === manager) return nothing;
  const unfit =
    manager === 'none'
      ? undefined
      : unfitManager(directory, { person: person.joined.personId, manager, on });
  return unfit ?? accept({ type: 'LineManagerChanged', ...line });
};

const changeDottedLine: Decide<'ChangeDottedLine'> = ({ manager, on }, person, directory) => {
  if ((valueOn(person.dotted, on) ?? 'none') === manager) return nothing;
  const isStranger = manager !== 'none' && directory.person(manager, on) === ABSENT;
  if (isStranger || manager === person.joined.personId)
    return refuse('PERSON.UNKNOWN', { person: manager });
  return accept({ type: 'DottedLineChanged', manager, on });
};

const isPlaced = (fact: PersonFact, { unit, title, grade }: Of<'Move'>): boolean =>
  fact.unit === unit && fact.title === title && fact.grade === grade;

const move: Decide<'Move'> = (command, person, directory) => {
  const { unit, title, grade, on } = command;
  if (!directory.has(unit)) return refuse('UNIT.UNKNOWN', { unit });
  if (isPlaced(factOf(person, on), command)) return nothing;
  return accept({ type: 'PersonMoved', unit, title, grade, on });
};

const changeEmployment: Decide<'ChangeEmployment'> = ({ employment, on }, person) =>
  factOf(person, on).employment === employment
    ? nothing
    : accept({ type: 'EmploymentChanged', employment, on });

const changeContact: Decide<'ChangeContact'> = ({ name, mail }, { contact }) => {
  if (contact.name === ERASED || contact.mail === ERASED) return refuse('PERSON.ERASED');
  const isSame = contact.name === name && contact.mail === mail;
  return isSame ? nothing : accept({ type: 'ContactChanged', name, mail });
};

const decisions: { readonly [T in PersonCommand['type']]: Decide<T> } = {
  StartLeave: startLeave,
  EndLeave: endLeave,
  ChangeLineManager: changeLineManager,
  ChangeDottedLine: changeDottedLine,
  Move: move,
  ChangeEmployment: changeEmployment,
  ChangeContact: changeContact,
  NameSubstitute: nameSubstitute,
  RecordWorkedTogether: recordWorkedTogether,
};

/**
 * Decides a change of one person's entry. Other people count in it (a manager, the line above),
 * so the directory as it stands is asked, never only the person's own stream.
 */
export const decidePerson = (
  directory: Directory,
  command: PersonCommand,
  person: PersonRecord | undefined,
): Decision<PersonEvent> => {
  if (person === undefined) return refuse('PERSON.UNKNOWN');
  // The table is typed per command; a union of its functions accepts only their common argument.
  return decisions[command.type](command as never, person, directory);
};
