import { auditRoutes, cycleRoutes, flowRoutes, peopleRoutes } from './hr-routes.js';
import { mineRoutes, openRoutes } from './mine-routes.js';
import { rootRoute, shellRoute } from './parents.js';

export const routeTree = rootRoute.addChildren([
  ...openRoutes,
  shellRoute.addChildren([
    ...mineRoutes,
    ...cycleRoutes,
    ...flowRoutes,
    ...peopleRoutes,
    ...auditRoutes,
  ]),
]);
