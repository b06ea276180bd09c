import { loadCycle } from '@reprise/application/cycles';
import type { CycleHandling } from '@reprise/application/cycles';
import { importPeople } from '@reprise/application/directory';
import type { Answer } from '@reprise/application/kernel';
import { derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import type { Installation } from '@reprise/installation';
import { must } from '@reprise/testing/scenario';
import {
  CYCLE_ID,
  DRAFT,
  everyBlock,
  organisationOf,
  STARTER,
} from '@reprise/testing/three-hundred';
import type { Act, Start, World } from '@reprise/testing/three-hundred';
import { until } from '../parts/until.js';
import type { Settling } from '../parts/settling.js';
import { asRequest } from '../parts/as-request.js';
import type { HttpClient } from '../parts/http-client.js';

const RINGS_AGAIN_MS = 5_000;

export interface Parts {
  /** A connection of the test's own: to read the log, and to hold and move the clock. */
  readonly installation: Installation;
  readonly http: HttpClient;
  /** Rings the workflow that keeps a clock: a doorbell, which carries nothing. */
  readonly ring: (clock: string) => Promise<void>;
  readonly settling: Settling;
}

/** The scenario's world of real parts: people act by HTTP, workflows on Temporal do the rest. */
export class RealWorld implements World {
  readonly cycleId = CYCLE_ID;
  readonly handling: CycleHandling;

  constructor(private readonly parts: Parts) {
    const { handling, joins } = parts.installation;
    this.handling = { ...handling, joins };
  }

  now(): Promise<Instant> {
    return this.parts.installation.clock.now();
  }

  async begin({ size, at, people: rows = organisationOf(size), flow = everyBlock() }: Start) {
    const { installation, http } = this.parts;
    const { handling, store, clock, roles } = installation;
    await clock.hold(at);
    const commandId = derivedId<PersonId>('command', STARTER.person, 'import');
    const people = { rows, dryRun: false, skipProblems: false, zone: 'Asia/Shanghai' };
    const request = { actor: STARTER, at, commandId };
    must(await importPeople(store, handling.directory)(people, request));
    await roles.grant(STARTER.person, STARTER.roles);
    const by = (path: string, key: string, body: unknown): Promise<Answer> =>
      http.command(STARTER.person, { method: 'POST', path, key, body });
    must(await by('/api/flows/publish', 'publish', { document: flow }));
    const [published] = await handling.flows.all();
    if (published === undefined) throw new Error('nothing was published');
    const { title, startsOn, period } = DRAFT;
    const { flowId, version: flowVersion } = published;
    must(await by('/api/cycles', 'draft', { title, flowId, flowVersion, startsOn, period }));
    must(await by(`/api/cycles/${CYCLE_ID}/launch`, 'launch', { reason: '' }));
    await until('the launch', async () => {
      const { state } = await loadCycle(store, CYCLE_ID);
      return state.status === 'running';
    });
    await this.settle();
  }

  send({ actor, key, deed }: Act): Promise<Answer> {
    return this.parts.http.command(actor.person, asRequest(deed, key));
  }

  async nextDue(): Promise<Instant | undefined> {
    const due = await this.parts.installation.rows.earliestDue();
    return due as Instant | undefined;
  }

  async moveTo(instant: Instant): Promise<void> {
    const { clock } = this.parts.installation;
    // What still follows from the present must be dated so before the clock goes on.
    await this.settle();
    await clock.moveTo(instant);
    const due = await this.nextDue();
    if (due === undefined || due > instant) return;
    await this.untilNothingIsDue(instant);
  }

  private async untilNothingIsDue(instant: Instant): Promise<void> {
    const { dues } = this.parts.installation;
    let rungAt = -RINGS_AGAIN_MS;
    await until(`what is due at ${instant}`, async () => {
      const late = await dues.clocks(instant);
      if (late.length > 0 && performance.now() - rungAt >= RINGS_AGAIN_MS) {
        rungAt = performance.now();
        await Promise.all(late.map(({ clock }) => this.parts.ring(clock)));
      }
      return late.length === 0;
    });
  }

  settle(): Promise<void> {
    return this.parts.settling.settle(`review-cycle/${CYCLE_ID}`);
  }
}
