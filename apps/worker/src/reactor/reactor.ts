import { Inject, Injectable } from '@nestjs/common';
import { DIRECTORY_CLOCK } from '@reprise/application/directory';
import { carryDuePersonChanges, carryPersonChange } from '@reprise/application/people-changes';
import type { CarryHandling } from '@reprise/application/people-changes';
import type { StoredEvent } from '@reprise/application/ports';
import { DeadLetters } from '@reprise/postgres-views';
import { clockworkRequest } from '../platform/clockwork.js';
import { follow } from '../platform/follow.js';
import type { Subscription } from '../platform/follow.js';
import { asLeader } from '../platform/leader.js';
import { LongRunning } from '../platform/long-running.js';
import { PARTS } from '../platform/parts.js';
import type { Parts } from '../platform/parts.js';

/** Number of the advisory lock of whoever carries changes of people. */
const REACTOR_LOCK = 7_203_122;
const PAGE = 100;

/**
 * Carries what happens in the directory to the running reviews it touches: a new manager gets the
 * tasks of the old one, a leave rests somebody’s clocks. Needs no Temporal: a change that lies
 * ahead waits in the due table, on a clock that this follower looks at itself.
 */
@Injectable()
export class Reactor extends LongRunning implements Subscription {
  readonly name = 'reactor';
  readonly categories = ['person'];
  readonly limit = PAGE;
  private readonly handling: CarryHandling;
  private readonly deadLetters: DeadLetters;

  constructor(@Inject(PARTS) private readonly parts: Parts) {
    super();
    const { handling, consoleRows: rows, pool } = parts.installation;
    this.handling = { ...handling, rows };
    this.deadLetters = new DeadLetters(pool);
  }

  protected run(signal: AbortSignal): Promise<void> {
    const { environment, installation, log } = this.parts;
    const { databaseUrl } = environment;
    const office = { databaseUrl, lock: REACTOR_LOCK, name: this.name, log, signal };
    const { store } = installation;
    return asLeader(office, (term) => follow(this, { store, log, signal: term }));
  }

  async handle(events: readonly StoredEvent[]): Promise<void> {
    for (const event of events) {
      const request = await clockworkRequest(this.parts.installation.clock, 'carry', event.id);
      const carried = await carryPersonChange(this.handling)(event, request);
      if (carried.kind === 'refused') await this.giveUpOn(event, carried.code);
      else if (carried.commands > 0) {
        this.parts.log.info({ event: event.id, reviews: carried.commands }, 'carried to reviews');
      }
    }
  }

  /** Changes whose day has come. */
  async idle(): Promise<void> {
    const { clock, dues } = this.parts.installation;
    const page = { clock: DIRECTORY_CLOCK, until: await clock.now(), limit: PAGE };
    for (const { stream, dueAt } of await dues.upTo(page)) {
      const request = await clockworkRequest(clock, 'carry due', stream, dueAt);
      const answer = await carryDuePersonChanges(this.handling)(stream, request);
      if (answer.kind === 'refused') throw new Error(`${stream}: ${answer.code}`);
    }
  }

  private async giveUpOn({ id, position }: StoredEvent, code: string): Promise<void> {
    // Somebody else moved the reviews at the same moments, five times: the next try will do.
    if (code === 'REQUEST.BUSY') throw new Error(code);
    this.parts.log.error({ event: id, position, code }, 'could not be carried: dead letter');
    await this.deadLetters.keep({ subscriber: this.name, position, target: id, problem: code });
  }
}
