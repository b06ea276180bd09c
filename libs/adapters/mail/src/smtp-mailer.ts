import type { Mail, Mailer } from '@reprise/application/ports';
import { createTransport } from 'nodemailer';
import { messageOf } from './message.js';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, or `smtps://…` for a connection that is encrypted at once. */
  readonly url: string;
  readonly from: string;
}

/** Neither a server that hangs nor one that is away may hold up the queue for long. */
const TIMEOUT_MS = 20_000;

/** Hands messages to an SMTP server over a few kept connections; throws what the server said. */
export const smtpMailer = ({ url, from }: SmtpOptions): Mailer => {
  const transport = createTransport({
    ...connectionOf(url),
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    send: async (mail: Mail) => {
      await transport.sendMail(messageOf(mail, from));
    },
    close: async () => transport.close(),
  };
};

const connectionOf = (text: string) => {
  const { protocol, hostname, port, username, password } = new URL(text);
  const isSecure = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  return {
    host: hostname,
    port: Number(port || (isSecure ? 465 : 587)),
    secure: isSecure,
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(password) } }),
  };
};
