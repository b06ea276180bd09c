export { giveRoles } from './give-roles.handler.js';
export { invitePerson } from './invite-person.handler.js';
export { linkAccount } from './link-account.handler.js';
export type {
  AccessHandling,
  AccountBook,
  InvitationBook,
  RoleBook,
  SignInNames,
} from './access-handling.js';
