import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const personaSchema = z.strictObject({ personId: z.string().min(1), name: z.string() });

/**
 * Begins a session as a persona of the demonstration: an account without a password, made when it
 * is first used, so that nobody can sign in to it by the door. It can be called by this server
 * only; the library gives it no address.
 */
export const personaPlugin = () =>
  ({
    id: 'persona',
    endpoints: {
      becomePersona: createAuthEndpoint.serverOnly(
        { method: 'POST', body: personaSchema },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const { personId, name } = ctx.body;
          const email = `${personId}@persona.invalid`;
          const known = await internalAdapter.findUserByEmail(email);
          const user =
            known?.user ??
            (await internalAdapter.createUser(
              { email, name, personId, emailVerified: false },
              { method: 'persona' },
            ));
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({});
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
