import type { Actor } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { userInfo } from 'node:os';

/**
 * Who acts when a command is given at the terminal. Whoever may run it can read the data folder
 * (or knows DATABASE_URL) and could write to the database directly: a password asked here would
 * protect nothing. So the command line acts with the roles of an administrator and of HR, and what
 * it does is recorded as done by `cli:<user of this machine>`, never by a person of the
 * organisation. It cannot do what belongs to one person: submit, approve, acknowledge;
 * nor read as an auditor, which is done in the name of one (`audit --as`).
 */
export const cliActor = (): Actor => ({
  person: as<PersonId>(`cli:${userName()}`),
  roles: ['administrator', 'hrDesigner', 'hrOperator'],
});

/** A container may run as a user that has no name. */
const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
};
