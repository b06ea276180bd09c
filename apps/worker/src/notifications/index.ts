export type { Line } from './letter.js';
export type { Content, Notice } from './notice.js';
export { Notifier } from './notifier.js';
export { openMailer } from './open-mailer.js';
export { Postman } from './postman.js';
