import type { Request } from '@reprise/application/kernel';
import type { Clock } from '@reprise/application/ports';
import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';

/** The installation itself, when nobody asked: no person can hold this role. */
const CLOCKWORK: Actor = { person: as<PersonId>('system'), roles: ['system'] };

/**
 * A request of the clockwork. Its id says what is done and never which run or try it is, so that
 * doing it twice is doing it once.
 */
export const clockworkRequest = async (
  clock: Clock,
  ...what: readonly string[]
): Promise<Request> => ({
  actor: CLOCKWORK,
  at: await clock.now(),
  commandId: derivedId<PersonId>('clockwork', ...what),
});
