import { loadCycle } from '@reprise/application/cycles';
import type { Answer, Request } from '@reprise/application/kernel';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { fastForward } from '@reprise/temporal-server';
import { beginCycle } from '@reprise/testing/scenario';
import {
  carryOut,
  CYCLE_ID,
  DRAFT,
  everyBlock,
  organisationOf,
  STARTER,
} from '@reprise/testing/three-hundred';
import type { Act, Start, World } from '@reprise/testing/three-hundred';
import type { RealParts } from '../parts/real-parts.js';
import { NAMESPACE } from '../parts/temporal.js';
import { until } from '../parts/until.js';

const CYCLE_WORKFLOW = `review-cycle/${CYCLE_ID}`;

/**
 * The scenario on the real parts: people and HR act through the handlers on PostgreSQL; opening
 * the reviews, gates, sessions and all that time does is left to workflows on a real Temporal
 * server, whose timers are skipped, never slept through.
 */
export class TemporalWorld implements World {
  readonly cycleId = CYCLE_ID;
  readonly handling: ReviewHandling;
  private readonly installation: Installation;

  constructor(private readonly parts: RealParts) {
    this.installation = parts.installation;
    this.handling = parts.installation.handling;
  }

  now(): Promise<Instant> {
    return this.installation.clock.now();
  }

  async begin({ size, at, ...start }: Start): Promise<void> {
    const { people = organisationOf(size), flow = everyBlock() } = start;
    await this.installation.clock.hold(at);
    const by = (what: string): Promise<Request> => this.by(STARTER, what);
    await beginCycle(this.handling, { people, flow, draft: DRAFT }, by);
    await until('the reviews are open', async () => {
      const { state } = await loadCycle(this.handling.store, CYCLE_ID);
      return state.status === 'running';
    });
    await this.settle();
  }

  async send({ actor, key, deed }: Act): Promise<Answer> {
    return carryOut(this.handling)(deed, await this.by(actor, key));
  }

  async nextDue(): Promise<Instant | undefined> {
    return (await this.installation.dues.clocks())[0]?.dueAt;
  }

  async moveTo(instant: Instant): Promise<void> {
    const { dues, clock } = this.installation;
    // What still follows from the present must be dated so before the clock goes on.
    await this.settle();
    for (;;) {
      const [first] = await dues.clocks(instant);
      if (first === undefined) break;
      await this.ringsAt(first.clock, first.dueAt);
    }
    await clock.moveTo(instant);
  }

  /** Skips a clock's own time to its due, and waits until what was due there has happened. */
  private async ringsAt(clock: string, dueAt: Instant): Promise<void> {
    const { dues, clock: present } = this.installation;
    if (clock.includes('/')) await this.skip(clock, dueAt);
    else await present.moveTo(dueAt);
    await until(`time has passed for ${clock}`, async () => {
      const earliest = await dues.earliest(clock);
      return earliest === undefined || earliest > dueAt;
    });
  }

  private async skip(workflowId: string, dueAt: Instant): Promise<void> {
    // Its timer was set when the installation stood elsewhere: a ring makes it look again.
    await this.parts.client.workflow.getHandle(workflowId).signal('nudge', { position: '' });
    await until(`${workflowId} rests`, () => this.parts.settling.rests(workflowId));
    const left = Date.parse(dueAt) - Date.parse(await this.now());
    if (left <= 0) return;
    // A little further than its timer: where both come at the same instant, the skipping may go on
    // to the timer after that before the server has noticed that it has arrived.
    const seconds = Math.floor(left / 1000) + 2;
    await fastForward(this.parts.connection, { namespace: NAMESPACE, workflowId, seconds });
  }

  settle(): Promise<void> {
    return this.parts.settling.settle(CYCLE_WORKFLOW);
  }

  /** A person's request: the same id as a server makes of who asks and their key. */
  private async by(actor: Actor, key: string): Promise<Request> {
    const commandId = derivedId<PersonId>('command', actor.person, key);
    return { actor, at: as<Instant>(await this.now()), commandId };
  }
}
