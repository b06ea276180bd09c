export { inboxItemShape, inboxPageShape, inboxQueryShape } from './inbox.js';
export type { InboxItem, InboxPage } from './inbox.js';
