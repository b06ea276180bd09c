export { outboxMailer } from './outbox-mailer.js';
export type { OutboxOptions } from './outbox-mailer.js';
export { smtpMailer } from './smtp-mailer.js';
export type { SmtpOptions } from './smtp-mailer.js';
