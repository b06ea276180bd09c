export { conduct, conductDraft } from './conduct.js';
export type { Conducted, FactsNeeded } from './conduct.js';
export { mayDelegate } from './delegation.js';
export { orFactsNeeded } from './facts-needed.js';
export { followedBy, followsFromAbove } from './followed-by.js';
export { holdersOf } from './hand-over.js';
export { isSettled, reads, restsOn, staleMark } from './inputs.js';
export { nextDueAt } from './elapse.js';
export { isAllowedNow } from './people-now.js';
export { lostMeanwhile } from './may-act.js';
export { missedAtLaunch } from './missed-at-launch.js';
export type { Missed } from './missed-at-launch.js';
export { closesWhenDue } from './in-time.js';
export { readAround } from './read-around.js';
export { peopleFor, peopleNow } from './people-now.js';
export {
  groupOf,
  holdsNow,
  recordNow,
  scoreNow,
  standingNow,
  standingOf,
  unitOfGroup,
} from './standing.js';
export type { Looked } from './standing.js';
export { EVENT_LIMIT } from './run.js';
export type { World } from './run.js';
