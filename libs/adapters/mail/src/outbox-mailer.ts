import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, Mailer } from '@reprise/application/ports';
import { createTransport } from 'nodemailer';
import { messageOf } from './message.js';

export interface OutboxOptions {
  readonly folder: string;
  readonly from: string;
}

/**
 * Writes messages as `.eml` files that any mail program opens, for a demonstration without a
 * server. A message that is sent again lies over itself, as it would in a mailbox that knows ids.
 */
export const outboxMailer = ({ folder, from }: OutboxOptions): Mailer => {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail: Mail) => {
      const { message } = await composer.sendMail(messageOf(mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = join(folder, `${mail.messageId.replaceAll(/[^\w.@-]/g, '_')}.eml`);
      // Whole or not at all: whoever watches the folder must never read half a message.
      await writeFile(`${file}.fresh`, message, { mode: 0o600 });
      await rename(`${file}.fresh`, file);
    },
    close: async () => composer.close(),
  };
};
