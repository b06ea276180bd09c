import { mayAct } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { refuse } from '@reprise/domain/kernel';
import type { PersonId, Refusal } from '@reprise/domain/kernel';
import { DIRECTORY_ZONE } from '../directory/index.js';
import type { Answer, Request } from '../kernel/index.js';
import { orUnchanged } from './access-handling.js';
import type { AccessHandling } from './access-handling.js';

/**
 * Invites a person of the directory to choose a password, whether or not they had one. The secret
 * stays with the caller; what is kept is its digest.
 */
export const invitePerson =
  (handling: AccessHandling) =>
  async (person: PersonId, digest: string, request: Request): Promise<Answer> => {
    const { actor, at } = request;
    const denied = mayAct(actor, 'give access');
    if (denied !== undefined) return denied;
    const found = await inviteeOf(handling, person, request);
    if (found.kind === 'refused') return found;
    const invited = { type: 'AccessInvited', person, by: actor.person, at } as const;
    const answer = orUnchanged(await handling.accessLog.record(invited, request));
    if (answer.kind === 'done')
      await handling.invitations.offer({ personId: person, mail: found.mail }, digest);
    return answer;
  };

interface Invitee {
  readonly kind: 'invitee';
  readonly mail: string;
}

const inviteeOf = async (
  { directory: source, signInNames }: AccessHandling,
  person: PersonId,
  { at }: Request,
): Promise<Invitee | Refusal> => {
  await source.catchUp();
  const { directory } = source;
  const fact = directory.person(person, dateOf(at, DIRECTORY_ZONE));
  const contact = directory.contact(person);
  if (fact === 'absent' || contact === undefined) return refuse('PERSON.UNKNOWN');
  if (fact.employment === 'left') return refuse('PERSON.LEFT', { person: contact.name });
  const mail = contact.mail.toLowerCase();
  if (!mail.includes('@')) return refuse('ACCESS.NO_MAIL');
  const isTaken = await signInNames.isTaken(mail, person);
  return isTaken ? refuse('ACCESS.MAIL_TAKEN') : { kind: 'invitee', mail };
};
