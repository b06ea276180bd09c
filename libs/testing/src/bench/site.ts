import { readFileSync } from 'node:fs';
import {
  handleCycleCommand,
  launchCycle,
  loadCycle,
  openCohort,
} from '@reprise/application/cycles';
import { importPeople } from '@reprise/application/directory';
import { publishFlow } from '@reprise/application/flows';
import type { Request } from '@reprise/application/kernel';
import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, FlowId, Instant, PersonId } from '@reprise/domain/kernel';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import pg from 'pg';
import { temporaryPostgres } from '../postgres/index.js';
import { hr, must, SYSTEM } from '../scenario/index.js';
import { companyOf } from './company.js';
import type { Agent } from './company.js';
import { ServerCpu } from './server-cpu.js';

export const LAUNCHED_AT = as<Instant>('2026-01-05T01:00:00.000Z');

/** A real installation on a PostgreSQL of its own, with a company and the shipped annual flow. */
export class Site {
  private cycles = 0;
  private commands = 0;

  private constructor(
    readonly connectionString: string,
    readonly installation: Installation,
    readonly server: ServerCpu,
    readonly agents: readonly Agent[],
    private readonly end: () => Promise<void>,
  ) {}

  static async open(people: number): Promise<Site> {
    const postgres = await temporaryPostgres();
    const { connectionString } = postgres;
    const installation = await openInstallation(connectionString);
    const watch = new pg.Client({ connectionString });
    await watch.connect();
    const { rows } = await watch.query<{ pid: number }>('select pg_backend_pid() as pid');
    const company = companyOf(people);
    const site = new Site(
      connectionString,
      installation,
      new ServerCpu(rows[0]?.pid ?? 0),
      company.agents,
      async () => {
        await watch.end();
        await installation.close();
        await postgres.stop();
      },
    );
    await site.settle(company.rows);
    return site;
  }

  request(actor: Actor, at = LAUNCHED_AT): Request {
    this.commands += 1;
    const key = String(this.commands);
    const commandId = derivedId<PersonId>('command', 'bench', key);
    return { actor, at, commandId, claim: { actor: actor.person, key, bodyDigest: key } };
  }

  private async settle(rows: ReturnType<typeof companyOf>['rows']): Promise<void> {
    const { store, handling, digest } = this.installation;
    const file = { rows, dryRun: false, skipProblems: false, zone: 'Asia/Shanghai' };
    must(await importPeople(store, handling.directory)(file, this.request(hr)));
    const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
    const document: unknown = JSON.parse(readFileSync(path, 'utf8'));
    must(await publishFlow({ store, digest })(document, this.request(hr)));
  }

  /** Drafts and launches a further cycle on everybody; its reviews are still to be opened. */
  async launch(): Promise<CycleId> {
    const { store, handling } = this.installation;
    this.cycles += 1;
    const cycleId = derivedId<CycleId>('cycle', 'bench', String(this.cycles));
    const [flow] = await handling.flows.all();
    if (flow === undefined) throw new Error('nothing was published');
    const drafted = {
      type: 'DraftCycle',
      by: hr.person,
      cycleId,
      title: { zh: '年度考核', en: 'Annual review' },
      flowId: as<FlowId>(flow.flowId),
      flowVersion: flow.version,
      flowDigest: flow.digest,
      startsOn: as<CalendarDate>('2026-01-05'),
      period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
    } as const;
    must(await handleCycleCommand(store)(cycleId, drafted, this.request(hr)));
    must(await launchCycle(handling)(cycleId, this.request(hr)));
    return cycleId;
  }

  /** Opens all reviews of a cycle, cohort by cohort, as its workflow does; answers how many. */
  async openReviews(cycleId: CycleId): Promise<number> {
    const { handling } = this.installation;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status !== 'launching') throw new Error('the cycle is not being launched');
    const { subjects, cohortSize } = state;
    for (let cohort = 0; cohort * cohortSize < subjects; cohort += 1) {
      must(await openCohort(handling)(cycleId, cohort, this.request(SYSTEM)));
    }
    return subjects;
  }

  close(): Promise<void> {
    return this.end();
  }
}
