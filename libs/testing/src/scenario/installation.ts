import type { Actor } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import { personIdOf } from '@reprise/domain/directory';
import type { OpenedPlan } from '@reprise/domain/improvement-plan';
import { blockOf } from '@reprise/domain/review';
import type { OpenedReview, TaskState, Work } from '@reprise/domain/review';
import { passTimeOn } from '@reprise/application/clockwork';
import { handleCalibrationCommand } from '@reprise/application/calibrations';
import type { OnCalibration } from '@reprise/application/calibrations';
import { advanceCycle, openCohort } from '@reprise/application/cycles';
import type { CycleHandling } from '@reprise/application/cycles';
import { DirectorySource } from '@reprise/application/directory';
import { FlowSource } from '@reprise/application/flows';
import type { Answer, Request } from '@reprise/application/kernel';
import { handlePlanCommand, loadPlan } from '@reprise/application/plans';
import type { OnPlan } from '@reprise/application/plans';
import type { EventStore, JoinRows, QuotaRows } from '@reprise/application/ports';
import { handleReviewCommand, ReviewStore } from '@reprise/application/reviews';
import type { OnReview } from '@reprise/application/reviews';
import { calibrationIdOf } from '@reprise/domain/calibration';
import { decode } from '@reprise/events/codec';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { MemoryJoinRows, MemoryQuotaRows } from '../joins/index.js';
import { plainCalendar } from '../organisation/index.js';
import { annualFlow, beginCycle } from './begin-cycle.js';
import { centrePeople } from './centre.js';
import { DueStreams } from './due-streams.js';
import { must } from './must.js';

export const SYSTEM: Actor = { person: as<PersonId>('system'), roles: ['system'] };
export const hr: Actor = {
  person: personIdOf('H2'),
  roles: ['hrDesigner', 'hrOperator', 'administrator'],
};
export const employee = (number: string): Actor => ({ person: personIdOf(number), roles: [] });

/** The same handlers as everywhere, on any store, with a clock that a spec moves by hand. */
export class Installation {
  now: Instant = as<Instant>('2026-01-05T01:00:00.000Z');
  readonly handling: CycleHandling;
  readonly cycleId = derivedId<CycleId>('cycle', 'scenario');
  private readonly dues: DueStreams;
  private commands = 0;

  constructor(
    readonly store: EventStore,
    joins: JoinRows = joinsInMemory(store),
    quotas: QuotaRows = quotasInMemory(store),
  ) {
    const calendars = { find: (key: string) => (key === 'CN' ? plainCalendar : undefined) };
    const directory = new DirectorySource(store, calendars);
    const [flows, reviews] = [new FlowSource(store), new ReviewStore(store)];
    this.handling = { store, directory, flows, reviews, joins, quotas };
    this.dues = new DueStreams(this.handling);
  }

  request(actor: Actor): Request {
    this.commands += 1;
    return {
      actor,
      at: this.now,
      commandId: derivedId<PersonId>('command', String(this.commands)),
    };
  }

  /** Imports the centre, publishes a flow, drafts and launches a cycle on it. */
  async launch(agents: number, flow: unknown = annualFlow()): Promise<void> {
    const draft = {
      by: hr.person,
      cycleId: this.cycleId,
      title: { zh: '2026 年度考核', en: 'Annual review 2026' },
      startsOn: as<CalendarDate>('2026-01-05'),
      period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
    };
    const beginning = { people: centrePeople(agents), flow, draft };
    await beginCycle(this.handling, beginning, () => this.request(hr));
    must(await openCohort(this.handling)(this.cycleId, 0, this.request(SYSTEM)));
  }

  reviewOf(number: string): ReviewId {
    return derivedId<ReviewId>('review', this.cycleId, personIdOf(number));
  }

  async review(number: string): Promise<OpenedReview> {
    const { state } = await this.handling.reviews.load(this.reviewOf(number));
    if (state.status === 'unopened') throw new Error(`${number} has no review`);
    return state;
  }

  async task(number: string, block: string): Promise<TaskState> {
    const review = await this.review(number);
    const task = [...review.tasks.values()].find(
      ({ step, status }) => status === 'open' && blockOf(step) === block,
    );
    if (task === undefined) throw new Error(`${number} has no open task at ${block}`);
    return task;
  }

  send(number: string, command: OnReview, actor: Actor): Promise<Answer> {
    return handleReviewCommand(this.handling)(this.reviewOf(number), command, this.request(actor));
  }

  /** Hands in an open task of somebody's review, by whoever has it. */
  async submit(number: string, block: string, work: Work): Promise<void> {
    const { taskId, assignee, revision } = await this.task(number, block);
    const command = { type: 'CompleteTask', by: assignee, taskId, revision, work } as const;
    must(await this.send(number, command, { person: assignee, roles: [] }));
  }

  /** The plan that somebody's review started. */
  async plan(number: string): Promise<OpenedPlan> {
    const events = await this.store.readStream(`review-${this.reviewOf(number)}`);
    const started = events
      .map((event) => decode('review', event))
      .find((event) => event.type === 'PlanStarted');
    if (started?.type !== 'PlanStarted') throw new Error(`${number} has no plan`);
    const { state } = await loadPlan(this.store, started.planId);
    if (state.status === 'unopened') throw new Error(`the plan of ${number} was not opened`);
    return state;
  }

  async sendToPlan(number: string, command: OnPlan, actor: Actor): Promise<Answer> {
    const { planId } = await this.plan(number);
    return handlePlanCommand(this.handling)(planId, command, this.request(actor));
  }

  /** Does what the cycle owes until nothing more is owed; answers whether it is over. */
  async advance(): Promise<boolean> {
    for (;;) {
      const advanced = await advanceCycle(this.handling)(this.cycleId, this.request(SYSTEM));
      if (advanced.kind === 'refused') throw new Error(`refused: ${JSON.stringify(advanced)}`);
      if (!advanced.moved) return advanced.isOver;
    }
  }

  /** Acts in the calibration session of somebody's unit. */
  async calibrate(number: string, command: OnCalibration, actor: Actor): Promise<Answer> {
    const { cycleId, unit } = await this.review(number);
    const id = calibrationIdOf({ cycleId, block: 'calibrate', group: unit });
    return handleCalibrationCommand(this.handling)(id, command, this.request(actor));
  }

  /** Lets time pass for whatever waits, through every due instant up to a moment, in order. */
  async until(instant: string): Promise<void> {
    const end = as<Instant>(instant);
    for (;;) {
      const next = await this.dues.next(end);
      if (next === undefined) break;
      this.now = later(this.now, next.at);
      must(await passTimeOn(this.handling)(next.stream, this.request(SYSTEM)));
    }
    this.now = later(this.now, end);
  }
}

const joinsInMemory = (store: EventStore): JoinRows => {
  if (store instanceof MemoryEventStore) return new MemoryJoinRows(store);
  throw new Error('say where this store keeps its rows');
};

/** A store elsewhere without rows of its own is given some, or has a flow without quotas. */
const quotasInMemory = (store: EventStore): QuotaRows =>
  store instanceof MemoryEventStore
    ? new MemoryQuotaRows(store)
    : { homesOf: () => Promise.resolve([]), membersOf: () => Promise.resolve([]) };

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
