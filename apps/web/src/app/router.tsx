import { createRouter } from '@tanstack/react-router';
import { NotFound } from './routes/not-found.js';
import { RouteError } from './routes/route-error.js';
import { routeTree } from './routes/route-tree.js';

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: RouteError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
