export { carryDuePersonChanges, carryPersonChange } from './carry-person-change.js';
export type { Carried } from './carry-person-change.js';
export type { CarryHandling } from './followings.js';
export { previewPersonCommand } from './preview-person-change.js';
export type { PersonPreview } from './preview-person-change.js';
