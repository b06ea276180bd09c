import type { Mail } from '@reprise/application/ports';
import type { SendMailOptions } from 'nodemailer';

/** What both ways of sending put on the envelope. */
export const messageOf = (mail: Mail, from: string): SendMailOptions => ({
  from,
  to: mail.to,
  messageId: `<${mail.messageId}>`,
  subject: mail.subject,
  text: mail.text,
  ...(mail.html === undefined ? {} : { html: mail.html }),
  // RFC 3834: no out-of-office answer to a machine.
  headers: { 'Auto-Submitted': 'auto-generated' },
  // A subject or a name is text, never an address of a file or a page to attach.
  disableFileAccess: true,
  disableUrlAccess: true,
});
