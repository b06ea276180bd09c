export { inboxCountQuery } from './inbox-count.js';
export { readMe, signIn, signOut } from './requests.js';
export type { Me, Role, Status } from '@reprise/http-contracts/session';
export { meQuery, statusQuery, useMe, useNow, useStatus } from './session.js';
