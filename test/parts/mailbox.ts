import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A real SMTP server that keeps what it takes, in the order in which it came. */
export class Mailbox {
  readonly received: Received[] = [];
  readonly #server: SMTPServer;
  #refusal: string | undefined;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_, __, done) => {
        done(this.#refusal === undefined ? null : new Error(this.#refusal));
      },
      onData: (stream, { envelope }, done) => {
        simpleParser(stream, (problem, { messageId = '', subject = '', text = '' }) => {
          const to = envelope.rcptTo.map(({ address }) => address).join();
          this.received.push({ messageId, to, subject, text });
          done(problem);
        });
      },
    });
  }

  /** From now on nothing is taken; the code is the first word. */
  refuse(reply: string): void {
    this.#refusal = reply;
  }

  async listen(): Promise<string> {
    const server = this.#server;
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', () => {
        listening();
      });
    });
    const { port } = server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Who was sent what, by the part of the subject that says what. */
  to(person: string): readonly string[] {
    return this.received
      .filter(({ to }) => to.startsWith(`${person}@`))
      .map(({ subject }) => subject);
  }

  /** Ids that came more than once. */
  get repeats(): readonly string[] {
    const ids = this.received.map(({ messageId }) => messageId);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  }

  close(): Promise<void> {
    return new Promise((closed) => {
      this.#server.close(() => {
        closed();
      });
    });
  }
}
