export { FileButton } from './file-button.js';
export type { ChosenFile } from './file-button.js';
