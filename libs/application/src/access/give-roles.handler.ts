import { mayAct } from '@reprise/domain/access';
import type { GivenRole } from '@reprise/domain/access';
import { refuse } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { Answer, Request } from '../kernel/index.js';
import { orUnchanged } from './access-handling.js';
import type { AccessHandling } from './access-handling.js';

/**
 * Gives a person exactly these roles. Recorded before it is done: what cannot be recorded does not
 * happen. Somebody must be left to give roles.
 */
export const giveRoles =
  ({ accessLog, directory, roles: book }: AccessHandling) =>
  async (person: PersonId, asked: readonly GivenRole[], request: Request): Promise<Answer> => {
    const { actor, at } = request;
    const denied = mayAct(actor, 'give access');
    if (denied !== undefined) return denied;
    await directory.catchUp();
    // The first administrator need not be in the directory; they may still give themselves roles.
    const isKnown = person === actor.person || directory.directory.contact(person) !== undefined;
    if (!isKnown) return refuse('PERSON.UNKNOWN');
    const roles = [...new Set(asked)].toSorted();
    return book.change(person, roles, async (othersAdminister) => {
      const isKept = othersAdminister || roles.includes('administrator');
      if (!isKept) return refuse('ACCESS.LAST_ADMINISTRATOR');
      const granted = { type: 'RolesGranted', person, roles, by: actor.person, at } as const;
      return orUnchanged(await accessLog.record(granted, request));
    });
  };
