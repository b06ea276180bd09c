import type { PersonId, Refusal } from '../kernel/index.js';
import { mayAct } from './access.js';
import type { Actor } from './access.js';

/** Who acts for somebody, they may say themselves; all else of an entry is for others to change. */
export const mayChangePerson = (
  actor: Actor,
  id: PersonId,
  command: { readonly type: string },
): Refusal | undefined => {
  const denied = mayAct(actor, 'change people');
  if (denied === undefined || actor.person !== id) return denied;
  return command.type === 'NameSubstitute' ? undefined : denied;
};
