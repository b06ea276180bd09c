export { conduct, conductDraft } from './conduct.js';
export type { Conducted, FactsNeeded } from './conduct.js';
export { holdersOf } from './hand-over.js';
export { nextDueAt } from './elapse.js';
export { missedAtLaunch } from './missed-at-launch.js';
export type { Missed } from './missed-at-launch.js';
export { peopleNow } from './people-now.js';
export { EVENT_LIMIT } from './run.js';
export type { World } from './run.js';
