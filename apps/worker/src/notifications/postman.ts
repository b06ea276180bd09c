import type { Mailer } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import type { DeliveryLedger, Message } from '@reprise/postgres-views';
import { wordsOf } from '../platform/log.js';
import type { Log } from '../platform/log.js';
import { rest } from '../platform/rest.js';
import { letterOf } from './letter.js';
import type { Lines } from './lines.js';
import type { Content } from './notice.js';

export interface PostmanParts {
  readonly ledger: DeliveryLedger<Content>;
  readonly mailer: Mailer;
  readonly lines: Pick<Lines, 'of' | 'inbox'>;
  readonly addressOf: (person: PersonId) => Promise<string | undefined>;
  readonly log: Log;
}

/** Nothing more comes for a batch after this: its messages are closed and go out. */
const QUIET_MS = 1_500;
const LOOKS_EVERY_MS = 500;
const AT_ONCE = 20;
/** About a day and a half of trying, first quickly, then every few hours. */
const MOST_TRIES = 12;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 4 * 3_600_000;

const messageIdOf = (noticeId: string): string => `${noticeId}@reprise`;

/** Closes batches and hands their messages over, one after another, until told to stop. */
export class Postman {
  constructor(private readonly parts: PostmanParts) {}

  async keepGoing(signal: AbortSignal): Promise<void> {
    const { ledger, log } = this.parts;
    const again = await ledger.takeOver();
    if (again > 0) log.warn({ messages: again }, 'were in hand when the last sender ended');
    while (!signal.aborted) {
      await ledger.gather(QUIET_MS, messageIdOf);
      const messages = await ledger.waiting(AT_ONCE);
      for (const message of messages) {
        if (signal.aborted) return;
        await this.deliver(message);
      }
      if (messages.length < AT_ONCE) await rest(LOOKS_EVERY_MS, signal);
    }
  }

  private async deliver(message: Message<Content>): Promise<void> {
    const { ledger, mailer } = this.parts;
    const to = await this.parts.addressOf(as<PersonId>(message.recipient));
    if (to === undefined || to === '') {
      return ledger.failed(message.messageId, 'nobody knows an address', undefined);
    }
    await ledger.begin(message.messageId);
    try {
      const { subject, text } = await this.wordsFor(message);
      await mailer.send({ messageId: message.messageId, to, subject, text });
    } catch (problem) {
      return this.postpone(message, problem);
    }
    await ledger.sent(message.messageId);
  }

  private async wordsFor({ contents, recipient }: Message<Content>) {
    const { lines } = this.parts;
    const [first] = contents;
    if (first === undefined) throw new Error('a message without a notice');
    const said = [];
    for (const content of contents) said.push(await lines.of(content, as<PersonId>(recipient)));
    return letterOf(first.kind, said, lines.inbox);
  }

  private async postpone({ messageId, tries }: Message<Content>, problem: unknown): Promise<void> {
    const isHopeless = tries + 1 >= MOST_TRIES || isRefusedForGood(problem);
    const pauseMs = Math.min(FIRST_PAUSE_MS * 4 ** tries, LONGEST_PAUSE_MS);
    const words = wordsOf(problem);
    this.parts.log[isHopeless ? 'error' : 'warn']({ messageId, problem: words }, 'not sent');
    await this.parts.ledger.failed(messageId, words, isHopeless ? undefined : pauseMs);
  }
}

/** RFC 5321: a reply of 5xx is meant; the same message will be refused again. */
const isRefusedForGood = (problem: unknown): boolean =>
  problem instanceof Error &&
  'responseCode' in problem &&
  typeof problem.responseCode === 'number' &&
  problem.responseCode >= 500;
