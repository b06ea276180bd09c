import { Inject, Injectable } from '@nestjs/common';
import type { Mailer, StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import { DeliveryLedger } from '@reprise/postgres-views';
import { follow } from '../platform/follow.js';
import type { Subscription } from '../platform/follow.js';
import { keepTrying } from '../platform/keep-trying.js';
import { asLeader } from '../platform/leader.js';
import { LongRunning } from '../platform/long-running.js';
import { PARTS } from '../platform/parts.js';
import type { Parts } from '../platform/parts.js';
import { Lines } from './lines.js';
import type { Content } from './notice.js';
import { Postman } from './postman.js';
import { noticesOf, TELLING_CATEGORIES } from './tellings.js';

/** Number of the advisory lock of whoever writes to people. */
const NOTIFIER_LOCK = 7_203_123;

/**
 * Follows what happens to reviews, plans and sessions and writes down whom it tells what; a postman
 * beside it sends that. A rebuild moves no checkpoint, so it sends nothing. Where there is nowhere
 * to send to, it only goes along, so that a mail server given later is not flooded with the past.
 */
@Injectable()
export class Notifier extends LongRunning implements Subscription {
  readonly name = 'notifier';
  readonly categories = TELLING_CATEGORIES;
  readonly limit = 500;
  private readonly ledger: DeliveryLedger<Content>;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    super();
    this.ledger = new DeliveryLedger(parts.installation.pool);
  }

  protected run(signal: AbortSignal): Promise<void> {
    const { environment, installation, mailer, log } = this.parts;
    const { databaseUrl } = environment;
    const office = { databaseUrl, lock: NOTIFIER_LOCK, name: this.name, log, signal };
    return asLeader(office, async (term) => {
      const { store } = installation;
      const sending = mailer === undefined ? undefined : this.send(mailer, term);
      await Promise.all([follow(this, { store, log, signal: term }), sending]);
    });
  }

  async handle(events: readonly StoredEvent[]): Promise<void> {
    if (this.parts.mailer === undefined) return;
    const reviews = await this.reminded(events);
    const notices = events.flatMap((event) =>
      noticesOf(event, (review, task) => reviews.get(review)?.tasks.get(task)?.assignee),
    );
    await this.ledger.add(notices);
  }

  /** Reviews somebody is reminded in: a reminder names tasks, not who has them now. */
  private async reminded(
    events: readonly StoredEvent[],
  ): Promise<ReadonlyMap<ReviewId, OpenedReview>> {
    const found = new Map<ReviewId, OpenedReview>();
    for (const { type, stream } of events) {
      if (type !== 'review.reminder-raised.v1') continue;
      const id = as<ReviewId>(stream.slice('review-'.length));
      if (found.has(id)) continue;
      const { state } = await this.parts.installation.handling.reviews.load(id);
      if (state.status !== 'unopened') found.set(id, state);
    }
    return found;
  }

  private async send(mailer: Mailer, signal: AbortSignal): Promise<void> {
    const { environment, installation, log } = this.parts;
    const { handling } = installation;
    const postman = new Postman({
      ledger: this.ledger,
      mailer,
      lines: new Lines(handling, environment.publicUrl),
      addressOf: async (person) => {
        await handling.directory.catchUp();
        return handling.directory.directory.contact(person)?.mail;
      },
      log,
    });
    const trying = { what: 'postman', log, signal };
    await keepTrying(trying, () => postman.keepGoing(signal));
  }
}
