import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Shell } from '../layout/shell.js';
import { requireSignIn } from './guards.js';

export const rootRoute = createRootRoute();

/** Everything inside needs somebody who is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: requireSignIn,
  component: Shell,
});
