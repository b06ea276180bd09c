import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute, shellRoute } from './parents.js';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to redirect
    throw redirect({ to: '/inbox' });
  },
});

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ back: z.string().startsWith('/').optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../features/sign-in/index.js'), 'SignInPage'),
});

/** Where the link of an invitation leads. */
const welcome = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  validateSearch: z.object({ token: z.coerce.string().catch('') }),
  component: lazyRouteComponent(() => import('../../features/sign-in/index.js'), 'WelcomePage'),
});

const inbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/inbox',
  validateSearch: z.object({
    sort: z.enum(['due', 'opened']).optional().catch(undefined),
    kind: z.string().optional().catch(undefined),
    overdue: z.boolean().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('../../features/inbox/index.js'), 'InboxPage'),
});

const task = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('../../features/tasks/index.js'), 'TaskPage'),
});

const reviews = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reviews',
  component: lazyRouteComponent(() => import('../../features/reviews/index.js'), 'MyReviewsPage'),
});

const review = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reviews/$reviewId',
  component: lazyRouteComponent(() => import('../../features/reviews/index.js'), 'ReviewPage'),
});

const vote = createRoute({
  getParentRoute: () => shellRoute,
  path: '/reviews/$reviewId/votes/$step',
  component: lazyRouteComponent(() => import('../../features/reviews/index.js'), 'VotePage'),
});

const team = createRoute({
  getParentRoute: () => shellRoute,
  path: '/team',
  component: lazyRouteComponent(() => import('../../features/team/index.js'), 'TeamPage'),
});

const plans = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans',
  component: lazyRouteComponent(() => import('../../features/plans/index.js'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => shellRoute,
  path: '/plans/$planId',
  component: lazyRouteComponent(() => import('../../features/plans/index.js'), 'PlanPage'),
});

const settings = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../features/settings/index.js'), 'SettingsPage'),
});

export const openRoutes = [home, signIn, welcome] as const;
export const mineRoutes = [
  inbox,
  task,
  reviews,
  review,
  vote,
  team,
  plans,
  plan,
  settings,
] as const;
