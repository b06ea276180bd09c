import { redirect } from '@tanstack/react-router';
import { isProblem } from '../../shared/http/index.js';
import { meQuery } from '../../shared/session/index.js';
import { queryClient } from '../query-client.js';

/** Lets signed-in people pass and remembers where the others wanted to go. */
export const requireSignIn = async ({ location }: { location: { href: string } }) => {
  await queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
    if (isProblem(error) && error.status === 401) {
      // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to redirect
      throw redirect({ to: '/sign-in', search: { back: location.href } });
    }
    throw error;
  });
};
