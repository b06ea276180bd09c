export { changedShape, changeQueryShape, previewShape } from './changes.js';
export type { ChangePreview } from './changes.js';
