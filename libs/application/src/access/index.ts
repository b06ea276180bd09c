export { giveRoles } from './give-roles.handler.js';
export { invitePerson } from './invite-person.handler.js';
export type { AccessHandling, InvitationBook, RoleBook, SignInNames } from './access-handling.js';
