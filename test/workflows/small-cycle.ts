import type { Request } from '@reprise/application/kernel';
import type { StoredEvent } from '@reprise/application/ports';
import { dateOf } from '@reprise/domain/calendar';
import { personIdOf } from '@reprise/domain/directory';
import { derivedId } from '@reprise/domain/kernel';
import type { CycleId, PersonId, ReviewId } from '@reprise/domain/kernel';
import type { TaskState, Work } from '@reprise/domain/review';
import { inboxPageShape } from '@reprise/http-contracts/inbox';
import { annualFlow, beginCycle, centrePeople, hr, must } from '@reprise/testing/scenario';
import { asRequest } from '../parts/as-request.js';
import type { RealParts } from '../parts/real-parts.js';
import { wholeLog } from '../parts/streams.js';

const ZONE = 'Asia/Shanghai';

/** The annual flow for a handful of people, from today on, on a real installation. */
export class SmallCycle {
  readonly cycleId = derivedId<CycleId>('cycle', 'small');
  private commands = 0;

  constructor(private readonly parts: Pick<RealParts, 'installation' | 'http'>) {}

  async launch(agents: number): Promise<void> {
    const { handling, clock } = this.parts.installation;
    const today = dateOf(await clock.now(), ZONE);
    const draft = {
      by: hr.person,
      cycleId: this.cycleId,
      title: { zh: '年度考核', en: 'Annual review' },
      startsOn: today,
      period: { from: today, to: today },
    };
    const beginning = { people: centrePeople(agents), flow: annualFlow(), draft };
    await beginCycle(handling, beginning, () => this.byHr());
  }

  /** The open task at a block of somebody's review. */
  async task(number: string, block: string): Promise<TaskState | undefined> {
    const { state } = await this.parts.installation.handling.reviews.load(this.reviewOf(number));
    if (state.status === 'unopened') return undefined;
    return [...state.tasks.values()].find(
      ({ step, status }) => status === 'open' && step.split('[', 1)[0] === block,
    );
  }

  /** Hands in somebody's open task as its page does, by whoever has it. */
  async submit(number: string, block: string, work: Work): Promise<void> {
    const task = await this.task(number, block);
    if (task === undefined) throw new Error(`${number} has no open task at ${block}`);
    const { taskId, assignee: by, revision } = task;
    const command = { type: 'CompleteTask', by, taskId, revision, work } as const;
    const deed = { on: 'review', id: this.reviewOf(number), command } as const;
    must(await this.parts.http.command(by, asRequest(deed, `${taskId} ${revision}`)));
  }

  /** What waits in somebody's inbox, as they see it. */
  async inbox(number: string): Promise<readonly string[]> {
    const asked = { method: 'GET', path: '/api/inbox' } as const;
    const { body } = await this.parts.http.ask(personIdOf(number), asked);
    return inboxPageShape.parse(body).items.map(({ title }) => title.en);
  }

  async events(type: string): Promise<readonly StoredEvent[]> {
    return (await wholeLog(this.parts.installation.store)).filter((event) => event.type === type);
  }

  reviewOf(number: string): ReviewId {
    return derivedId<ReviewId>('review', this.cycleId, personIdOf(number));
  }

  private async byHr(): Promise<Request> {
    this.commands += 1;
    const commandId = derivedId<PersonId>('command', String(this.commands));
    const at = await this.parts.installation.clock.now();
    return { actor: hr, at, commandId };
  }
}
