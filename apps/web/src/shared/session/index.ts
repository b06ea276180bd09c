export { inboxCountQuery } from './inbox-count.js';
export { signIn, signOut } from './requests.js';
export type { Me, Role, Status } from '@reprise/http-contracts/session';
export { meQuery, useMe, useNow, useStatus } from './session.js';
