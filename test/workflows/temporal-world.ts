import { handleCalibrationCommand } from '@reprise/application/calibrations';
import { handleCycleCommand, launchCycle, loadCycle } from '@reprise/application/cycles';
import { handlePersonCommand, importPeople } from '@reprise/application/directory';
import { publishFlow } from '@reprise/application/flows';
import type { Answer, Request } from '@reprise/application/kernel';
import { handlePlanCommand } from '@reprise/application/plans';
import { handleReviewCommand } from '@reprise/application/reviews';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { fastForward } from '@reprise/temporal-server';
import { must } from '@reprise/testing/scenario';
import {
  CYCLE_ID,
  draftOf,
  everyBlock,
  organisationOf,
  STARTER,
} from '@reprise/testing/three-hundred';
import type { Act, Deed, Start, World } from '@reprise/testing/three-hundred';
import type { Client, Connection } from '@temporalio/client';
import { NAMESPACE } from './real-parts.js';
import type { RealParts } from './real-parts.js';
import { Settling, until } from './settling.js';

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
  private readonly settling: Settling;

  private constructor(
    parts: RealParts,
    private readonly client: Client,
    private readonly connection: Connection,
  ) {
    this.installation = parts.installation;
    this.settling = new Settling(parts.installation, client);
    this.handling = parts.installation.handling;
  }

  static async on(parts: RealParts): Promise<TemporalWorld> {
    return new TemporalWorld(parts, await parts.client(), await parts.connection());
  }

  now(): Promise<Instant> {
    return this.installation.clock.now();
  }

  async begin({ size, at, people: rows, flow: document = everyBlock() }: Start): Promise<void> {
    const { handling, installation } = this;
    await installation.clock.hold(at);
    const { store } = handling;
    const people = { rows: rows ?? organisationOf(size), dryRun: false, skipProblems: false };
    const zone = 'Asia/Shanghai';
    const imported = await importPeople(store, handling.directory)(
      { ...people, zone },
      await this.by(STARTER, 'import'),
    );
    must(imported);
    const { digest } = installation;
    must(await publishFlow({ store, digest })(document, await this.by(STARTER, 'publish')));
    const [flow] = await handling.flows.all();
    if (flow === undefined) throw new Error('nothing was published');
    const cycle = handleCycleCommand(store);
    must(await cycle(CYCLE_ID, draftOf(flow), await this.by(STARTER, 'draft')));
    must(await launchCycle(handling)(CYCLE_ID, await this.by(STARTER, 'launch')));
    await until('the reviews are open', async () => {
      const { state } = await loadCycle(store, CYCLE_ID);
      return state.status === 'running';
    });
    await this.settle();
  }

  async send({ actor, key, deed }: Act): Promise<Answer> {
    return this.carryOut(deed, await this.by(actor, key));
  }

  private carryOut(deed: Deed, request: Request): Promise<Answer> {
    const { handling } = this;
    const { store } = handling;
    switch (deed.on) {
      case 'review':
        return handleReviewCommand(handling)(deed.id, deed.command, request);
      case 'plan':
        return handlePlanCommand(handling)(deed.id, deed.command, request);
      case 'calibration':
        return handleCalibrationCommand({ store })(deed.id, deed.command, request);
      case 'person':
        return handlePersonCommand(handling)(deed.id, deed.command, request);
      case 'cycle': {
        const command = { ...deed.command, by: request.actor.person, at: request.at };
        return handleCycleCommand(store)(deed.id, command, request);
      }
    }
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
    await this.client.workflow.getHandle(workflowId).signal('nudge', { position: '' });
    await until(`${workflowId} rests`, () => this.settling.rests(workflowId));
    const left = Date.parse(dueAt) - Date.parse(await this.now());
    if (left <= 0) return;
    // A little further than its timer: where both come at the same instant, the skipping may go on
    // to the timer after that before the server has noticed that it has arrived.
    const seconds = Math.floor(left / 1000) + 2;
    await fastForward(this.connection, { namespace: NAMESPACE, workflowId, seconds });
  }

  settle(): Promise<void> {
    return this.settling.settle(CYCLE_WORKFLOW);
  }

  /** A person's request: the same id as a server makes of who asks and their key. */
  private async by(actor: Actor, key: string): Promise<Request> {
    const commandId = derivedId<PersonId>('command', actor.person, key);
    return { actor, at: as<Instant>(await this.now()), commandId };
  }
}
