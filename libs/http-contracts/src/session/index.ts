export {
  advancedShape,
  advanceShape,
  becomeShape,
  meShape,
  personasShape,
  roleShape,
  setUpShape,
  statusShape,
} from './session.js';
export type { Me, Role, Status } from './session.js';
