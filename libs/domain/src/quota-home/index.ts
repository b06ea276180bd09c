export { countedNow, handsInResult } from './counted-now.js';
export { homeFigure } from './home-figure.js';
export { quotaDecider } from './quota.decider.js';
export type { CountResults, QuotaCommand } from './quota.decider.js';
export type { CountedResult, QuotaEvent } from './quota-events.js';
export { quotaIdOf } from './quota-id.js';
export { DUE_NO_RESULT, movesResult, standsAgain, whatBecame } from './what-became.js';
export type { OpenedQuota, QuotaState } from './quota-state.js';
