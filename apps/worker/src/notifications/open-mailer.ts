import type { Mailer } from '@reprise/application/ports';
import { outboxMailer, smtpMailer } from '@reprise/mail';
import type { MailSettings } from '../platform/environment.js';

/** The way messages leave this installation, if there is one. */
export const openMailer = (settings: MailSettings): Mailer | undefined => {
  switch (settings.kind) {
    case 'smtp':
      return smtpMailer(settings);
    case 'outbox':
      return outboxMailer(settings);
    case 'none':
      return undefined;
  }
};
