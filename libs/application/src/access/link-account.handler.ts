import { mayAct } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { refuse } from '@reprise/domain/kernel';
import type { PersonId, Refusal } from '@reprise/domain/kernel';
import { DIRECTORY_ZONE } from '../directory/index.js';
import type { Answer, Request } from '../kernel/index.js';
import { orUnchanged } from './access-handling.js';
import type { AccessHandling, AccountBook } from './access-handling.js';

type LinkHandling = Pick<AccessHandling, 'accessLog' | 'directory'> & {
  readonly accounts: AccountBook;
};

/**
 * Whoever made the first account says who they are in the directory, once it is imported. Only an
 * account of nobody there can be linked, and only by whoever it is of: recorded before it is done.
 */
export const linkAccount =
  (handling: LinkHandling) =>
  async (person: PersonId, request: Request): Promise<Answer> => {
    const { actor, at } = request;
    const denied = mayAct(actor, 'give access');
    if (denied !== undefined) return denied;
    const refused = await refusedLink(handling, person, request);
    if (refused !== undefined) return refused;
    const was = actor.person;
    const linked = { type: 'AccountLinked', person, was, by: was, at } as const;
    const answer = orUnchanged(await handling.accessLog.record(linked, request));
    if (answer.kind === 'done') await handling.accounts.moveTo(person, was);
    return answer;
  };

const refusedLink = async (
  { directory: source, accounts }: LinkHandling,
  person: PersonId,
  { actor, at }: Request,
): Promise<Refusal | undefined> => {
  await source.catchUp();
  const { directory } = source;
  if (directory.contact(actor.person) !== undefined) return refuse('ACCESS.NOT_A_FOUNDER');
  const fact = directory.person(person, dateOf(at, DIRECTORY_ZONE));
  const contact = directory.contact(person);
  if (fact === 'absent' || contact === undefined) return refuse('PERSON.UNKNOWN');
  if (fact.employment === 'left') return refuse('PERSON.LEFT', { person: contact.name });
  return (await accounts.has(person)) ? refuse('ACCESS.HAS_ACCOUNT') : undefined;
};
