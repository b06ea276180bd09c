export { eraseLog } from './erase-log.js';
export { inlineViews } from './inline-views.js';
export { openInstallation } from './open-installation.js';
export type { Installation } from './open-installation.js';
