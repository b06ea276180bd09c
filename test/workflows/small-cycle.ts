import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { handleCycleCommand, launchCycle } from '@reprise/application/cycles';
import { importPeople } from '@reprise/application/directory';
import { publishFlow } from '@reprise/application/flows';
import type { Request } from '@reprise/application/kernel';
import { START_POSITION } from '@reprise/application/ports';
import type { StoredEvent } from '@reprise/application/ports';
import { handleReviewCommand } from '@reprise/application/reviews';
import type { Actor } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { personIdOf } from '@reprise/domain/directory';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CycleId, FlowId, PersonId, ReviewId } from '@reprise/domain/kernel';
import type { TaskState, Work } from '@reprise/domain/review';
import type { Installation } from '@reprise/installation';
import { centrePeople, hr, must } from '@reprise/testing/scenario';

const FLOW = new URL('../../flows/customer-service-annual.json', import.meta.url);
const ZONE = 'Asia/Shanghai';
const WITHIN_MS = 60_000;

/** The annual flow for a handful of people, from today on, on a real installation. */
export class SmallCycle {
  readonly cycleId = derivedId<CycleId>('cycle', 'small');
  private commands = 0;

  constructor(private readonly installation: Installation) {}

  async launch(agents: number): Promise<void> {
    const { handling, digest } = this.installation;
    const { store } = handling;
    const people = { rows: centrePeople(agents), dryRun: false, skipProblems: false, zone: ZONE };
    must(await importPeople(store, handling.directory)(people, await this.by(hr)));
    const document: unknown = JSON.parse(readFileSync(FLOW, 'utf8'));
    must(await publishFlow({ store, digest })(document, await this.by(hr)));
    const [flow] = await handling.flows.all();
    if (flow === undefined) throw new Error('nothing was published');
    const today = dateOf(await this.installation.clock.now(), ZONE);
    const drafted = {
      type: 'DraftCycle',
      by: hr.person,
      cycleId: this.cycleId,
      title: { zh: '年度考核', en: 'Annual review' },
      flowId: as<FlowId>(flow.flowId),
      flowVersion: flow.version,
      flowDigest: flow.digest,
      startsOn: today,
      period: { from: today, to: today },
    } as const;
    must(await handleCycleCommand(store)(this.cycleId, drafted, await this.by(hr)));
    must(await launchCycle(handling)(this.cycleId, await this.by(hr)));
  }

  /** The open task at a block of somebody's review. */
  async task(number: string, block: string): Promise<TaskState | undefined> {
    const { state } = await this.installation.handling.reviews.load(this.reviewOf(number));
    if (state.status === 'unopened') return undefined;
    return [...state.tasks.values()].find(
      ({ step, status }) => status === 'open' && step.split('[', 1)[0] === block,
    );
  }

  async submit(number: string, block: string, work: Work): Promise<void> {
    const task = await this.task(number, block);
    if (task === undefined) throw new Error(`${number} has no open task at ${block}`);
    const { taskId, assignee, revision } = task;
    const command = { type: 'CompleteTask', by: assignee, taskId, revision, work } as const;
    const request = await this.by({ person: assignee, roles: [] });
    must(
      await handleReviewCommand(this.installation.handling)(
        this.reviewOf(number),
        command,
        request,
      ),
    );
  }

  async events(type: string): Promise<readonly StoredEvent[]> {
    const page = { after: START_POSITION, limit: 100_000 };
    const all = await this.installation.store.readAll(page);
    return all.filter((event) => event.type === type);
  }

  reviewOf(number: string): ReviewId {
    return derivedId<ReviewId>('review', this.cycleId, personIdOf(number));
  }

  private async by(actor: Actor): Promise<Request> {
    this.commands += 1;
    const commandId = derivedId<PersonId>('command', String(this.commands));
    return { actor, at: await this.installation.clock.now(), commandId };
  }
}

/** Asks again and again; what does not become true in a minute never will. */
export const until = async (
  what: string,
  isSo: () => Promise<boolean> | boolean,
): Promise<void> => {
  const end = performance.now() + WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await pause(20);
  }
};
