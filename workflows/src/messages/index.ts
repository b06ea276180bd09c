export { hangBell } from './bell.js';
export type { Bell } from './bell.js';
export { cursorQuery, nudgeSignal } from './messages.js';
export type { Nudge } from './messages.js';
