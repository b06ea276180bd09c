import { DIRECTORY_ZONE } from '@reprise/application/directory';
import type { Request } from '@reprise/application/kernel';
import { dateOf } from '@reprise/domain/calendar';
import { personIdOf } from '@reprise/domain/directory';
import type { Directory } from '@reprise/domain/directory';
import { ABSENT } from '@reprise/domain/facts';
import { as, refuse } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, Refusal } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { requestOf } from '../platform/with-installation.js';

/**
 * A request in the name of a person (id, employee number or mail address), with the roles that this
 * person holds. Nobody proves here that they are that person: whoever runs the command can read the
 * database anyway, so a password would protect nothing. The record tells both instead: in whose
 * name, and given by which user of this machine.
 */
export const inTheNameOf = async (
  installation: Installation,
  named: string,
): Promise<Request | Refusal> => {
  const { handling, roles: holders } = installation;
  const request = await requestOf(installation);
  await handling.directory.catchUp();
  const { directory } = handling.directory;
  const on = dateOf(request.at, DIRECTORY_ZONE);
  for (const person of meantBy(named, directory, on)) {
    const roles = await holders.rolesOf(person);
    // The first administrator holds roles without being in the directory.
    if (roles.length === 0 && directory.record(person) === undefined) continue;
    if (hasLeft(directory, person, on)) return refuse('PERSON.LEFT', { person: named });
    return { ...request, actor: { person, roles }, givenBy: request.actor.person };
  }
  return refuse('PERSON.UNKNOWN', { person: named });
};

const meantBy = (named: string, directory: Directory, on: CalendarDate): readonly PersonId[] => {
  const byMail = directory
    .everyone(on)
    .filter(({ id }) => directory.contact(id)?.mail.toLowerCase() === named.toLowerCase());
  return [as<PersonId>(named), personIdOf(named), ...byMail.map(({ id }) => id)];
};

const hasLeft = (directory: Directory, person: PersonId, on: CalendarDate): boolean => {
  const fact = directory.person(person, on);
  return fact !== ABSENT && fact.employment === 'left';
};
