export { Drafts } from './drafts.js';
export type { Draft, SavedDraft } from './drafts.js';
export { PracticeClock } from './practice-clock.js';
export { RoleHolders } from './role-holders.js';
export { prepareViews } from './schema.js';
export { WorkRows } from './work-rows.js';
export type { CycleRow, InboxPage, OpenTaskRow, ReviewRow } from './work-rows.js';
