export { eraseLog } from './erase-log.js';
export { inlineViews } from './inline-views.js';
export { leaveInOrder } from './leave-in-order.js';
export type { Leaving } from './leave-in-order.js';
export { openInstallation } from './open-installation.js';
export type { Installation, Opening } from './open-installation.js';
