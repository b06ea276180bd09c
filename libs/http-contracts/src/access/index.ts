export {
  acceptShape,
  givenRoleShape,
  giveRolesShape,
  invitationShape,
  invitedShape,
  personAccessShape,
} from './access.js';
export type { GivenRole, Invitation, PersonAccess } from './access.js';
