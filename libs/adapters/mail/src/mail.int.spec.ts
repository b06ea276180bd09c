import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Mail, Mailer } from '@reprise/application/ports';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { outboxMailer, smtpMailer } from './index.js';

const mail: Mail = {
  messageId: '0b9f7c1e-6f0e-5c5e-9a53-0d9a6e3a0c11@reprise',
  to: 'e1@yuanshan.example',
  subject: '待办：制定年度目标 · To do: Set goals for the year',
  text: '请在截止前完成。\nhttp://localhost:4480/tasks/1\n',
};
const from = 'Reprise <reprise@localhost>';
const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const isWhole = (parsed: ParsedMail): void => {
  expect(parsed.messageId).toBe(`<${mail.messageId}>`);
  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text?.trim()).toBe(mail.text.trim());
  expect(parsed.to).toMatchObject({ text: mail.to });
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
};

/** A real SMTP server that keeps what it takes, or refuses everybody. */
const server = async (received: ParsedMail[], refuses = false): Promise<string> => {
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(refuses ? new Error('mailbox full') : null),
    onData: (stream, _, done) => {
      simpleParser(stream, (problem, parsed) => {
        if (parsed !== undefined) received.push(parsed);
        done(problem);
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  closing.push(() => new Promise<void>((closed) => smtp.close(() => closed())));
  return `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
};

const opened = (mailer: Mailer): Mailer => {
  closing.push(() => mailer.close());
  return mailer;
};

describe('mail', () => {
  it('arrives over SMTP as it was written, in Chinese and under its own id', async () => {
    const received: ParsedMail[] = [];
    const mailer = opened(smtpMailer({ url: await server(received), from }));
    await mailer.send(mail);
    expect(received).toHaveLength(1);
    received.forEach(isWhole);
  });

  it('says what the server said when it is refused, and that nobody listens when nobody does', async () => {
    const refusing = opened(smtpMailer({ url: await server([], true), from }));
    await expect(refusing.send(mail)).rejects.toThrow(/mailbox full/);
    const nobody = opened(smtpMailer({ url: 'smtp://127.0.0.1:1', from }));
    await expect(nobody.send(mail)).rejects.toThrow(/ECONNREFUSED/);
  });

  it('lies in the outbox as a file that a mail program reads, once however often it is sent', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reprise-outbox-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const mailer = opened(outboxMailer({ folder, from }));
    await mailer.send(mail);
    await mailer.send(mail);
    const files = readdirSync(folder);
    expect(files).toEqual([`${mail.messageId}.eml`]);
    isWhole(await simpleParser(readFileSync(join(folder, files[0] ?? ''))));
  });
});
