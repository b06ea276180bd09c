import { ABSENT } from '../facts/index.js';
import type { PersonFact } from '../facts/index.js';
import type { PersonId } from '../kernel/index.js';
import type { PersonEvent } from './directory-events.js';
import { employmentOf, personIdOf, unitIdOf } from './people-row.js';
import type { PeopleRow } from './people-row.js';
import type { Into } from './row-problems.js';

/**
 * What a checked row corrects about somebody who is there, as events that count from the day of
 * the import. An empty cell of a column that files may leave out (dotted line, title, grade)
 * corrects nothing; an empty manager means that there is none, because that column must exist.
 */
export const correctionsOf = (row: PeopleRow, into: Into): readonly PersonEvent[] => {
  const id = personIdOf(row.employeeNumber);
  const fact = into.directory.person(id, into.on);
  if (fact === ABSENT) return [];
  return [
    ...contact(row, id, into),
    ...place(row, fact, into),
    ...employment(row, fact, into),
    ...lines(row, fact, into),
  ];
};

const contact = (row: PeopleRow, id: PersonId, { directory }: Into): readonly PersonEvent[] => {
  const known = directory.contact(id);
  const told = { name: row.name, mail: row.mail.toLowerCase() };
  // Erased names come back only when somebody asks for just that.
  const isSame = known === undefined || (known.name === told.name && known.mail === told.mail);
  return isSame ? [] : [{ type: 'ContactChanged', ...told }];
};

const place = (row: PeopleRow, fact: PersonFact, { on }: Into): readonly PersonEvent[] => {
  const unit = unitIdOf(row.unit);
  const title = row.title === '' ? fact.title : row.title;
  const grade = row.grade === '' ? fact.grade : row.grade;
  const isSame = unit === fact.unit && title === fact.title && grade === fact.grade;
  return isSame ? [] : [{ type: 'PersonMoved', unit, title, grade, on }];
};

const employment = (row: PeopleRow, fact: PersonFact, { on }: Into): readonly PersonEvent[] => {
  const told = employmentOf(row);
  return told === fact.employment ? [] : [{ type: 'EmploymentChanged', employment: told, on }];
};

const lines = (row: PeopleRow, fact: PersonFact, { on }: Into): readonly PersonEvent[] => {
  const manager = row.manager === '' ? 'none' : personIdOf(row.manager);
  const dotted = row.dottedLine === '' ? fact.dottedLine : personIdOf(row.dottedLine);
  return [
    ...(manager === (fact.lineManager ?? 'none')
      ? []
      : [{ type: 'LineManagerChanged', manager, on } as const]),
    ...(dotted === undefined || dotted === fact.dottedLine
      ? []
      : [{ type: 'DottedLineChanged', manager: dotted, on } as const]),
  ];
};
