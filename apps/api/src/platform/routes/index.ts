export { On } from './on.js';
export { openApiOf } from './open-api.js';
export { codesOf } from './problem-codes.js';
export { route } from './route.js';
export type { Answers, Route } from './route.js';
export { routesOf } from './routes-of.js';
export { RoutesModule } from './routes.module.js';
export { take } from './take.js';
