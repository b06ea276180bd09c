import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { shellRoute } from './parents.js';

const text = z.string().optional().catch(undefined);

const cycles = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cycles',
  component: lazyRouteComponent(() => import('../../features/cycles/index.js'), 'CyclesPage'),
});

const newCycle = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cycles/new',
  component: lazyRouteComponent(() => import('../../features/cycles/index.js'), 'NewCyclePage'),
});

const cycle = createRoute({
  getParentRoute: () => shellRoute,
  path: '/cycles/$cycleId',
  validateSearch: z.object({
    stage: text,
    unit: text,
    status: text,
    query: text,
  }),
  component: lazyRouteComponent(() => import('../../features/cycles/index.js'), 'CyclePage'),
});

const calibrations = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calibrations',
  validateSearch: z.object({ cycle: text }),
  component: lazyRouteComponent(
    () => import('../../features/calibration/index.js'),
    'CalibrationsPage',
  ),
});

const calibration = createRoute({
  getParentRoute: () => shellRoute,
  path: '/calibrations/$calibrationId',
  component: lazyRouteComponent(
    () => import('../../features/calibration/index.js'),
    'CalibrationPage',
  ),
});

const flows = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows',
  component: lazyRouteComponent(() => import('../../features/flows/index.js'), 'FlowsPage'),
});

const upload = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows/upload',
  component: lazyRouteComponent(() => import('../../features/flows/index.js'), 'UploadFlowPage'),
});

const flow = createRoute({
  getParentRoute: () => shellRoute,
  path: '/flows/$flowId/$version',
  validateSearch: z.object({ view: z.enum(['tree', 'json']).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../features/flows/index.js'), 'FlowPage'),
});

const rehearsal = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rehearsal',
  validateSearch: z.object({
    flow: text,
    version: z.number().optional().catch(undefined),
    startsOn: text,
  }),
  component: lazyRouteComponent(() => import('../../features/rehearsal/index.js'), 'RehearsalPage'),
});

const people = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people',
  validateSearch: z.object({ query: text, unit: text }),
  component: lazyRouteComponent(() => import('../../features/people/index.js'), 'PeoplePage'),
});

const importPeople = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/import',
  component: lazyRouteComponent(() => import('../../features/people/index.js'), 'ImportPage'),
});

const person = createRoute({
  getParentRoute: () => shellRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('../../features/people/index.js'), 'PersonPage'),
});

const measures = createRoute({
  getParentRoute: () => shellRoute,
  path: '/measures',
  component: lazyRouteComponent(() => import('../../features/measures/index.js'), 'MeasuresPage'),
});

const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: z.object({ cycle: text, query: text }),
  component: lazyRouteComponent(() => import('../../features/audit/index.js'), 'AuditPage'),
});

/** `at` is the event on screen: a replay can be pointed at with a link. */
const replay = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit/reviews/$reviewId',
  validateSearch: z.object({ at: z.number().int().min(0).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../../features/audit/index.js'), 'ReplayPage'),
});

export const cycleRoutes = [cycles, newCycle, cycle, calibrations, calibration] as const;
export const flowRoutes = [flows, upload, flow, rehearsal] as const;
export const peopleRoutes = [people, importPeople, person, measures] as const;
export const auditRoutes = [audit, replay] as const;
