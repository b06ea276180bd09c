import type { Instant } from '@reprise/domain/kernel';
import type { Request } from './request.js';

/**
 * A request dated no earlier than what it follows from. The instant of a request was read before
 * anything was loaded: meanwhile somebody may have locked the session or changed the cycle that it
 * carries on, at a later instant, and an effect is never told to have come before its cause.
 */
export const notBefore = (
  request: Request,
  ...causes: readonly (Instant | undefined)[]
): Request => {
  const known = causes.filter((cause) => cause !== undefined);
  const at = known.reduce((latest, cause) => (cause > latest ? cause : latest), request.at);
  return at === request.at ? request : { ...request, at };
};
