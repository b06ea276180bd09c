export { ChangeDialog } from './change-dialog.js';
