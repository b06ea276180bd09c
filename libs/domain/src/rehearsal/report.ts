import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { CalendarDate, Instant, PersonId, Text } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { ReviewEvent } from '../review/index.js';
import type { Play } from './play.js';

/** What a rehearsal found out: counts, dates in the flow's zone, and who needs attention. */
export interface RehearsalReport {
  readonly reviews: number;
  readonly left: Readonly<Record<'out' | 'too new' | 'carry forward', number>>;
  readonly events: number;
  readonly steps: readonly StepReport[];
  readonly people: readonly PersonLoad[];
  /** Steps for which nobody was found, by step and how often. */
  readonly nobody: readonly { readonly step: string; readonly reviews: number }[];
  readonly bands: Readonly<Record<string, number>>;
  readonly ends: {
    readonly first?: CalendarDate;
    readonly last?: CalendarDate;
    readonly open: number;
  };
}

export interface StepReport {
  readonly block: string;
  readonly title: Text | undefined;
  readonly opened: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly firstOpen: CalendarDate;
  readonly lastClose: CalendarDate | undefined;
}

export interface PersonLoad {
  readonly person: PersonId;
  readonly tasks: number;
  readonly messages: number;
  /** The day on which most tasks were opened for this person, in the zone of the flow. */
  readonly busiestDay: { readonly on: CalendarDate; readonly tasks: number };
}

interface Played {
  readonly flow: CompiledFlow;
  readonly plays: readonly Play[];
  readonly left: RehearsalReport['left'];
}

export const reportOf = function* ({
  flow,
  plays,
  left,
}: Played): Generator<undefined, RehearsalReport> {
  const tally = new Tally(flow);
  for (const play of plays) {
    for (const event of play.events) tally.count(event);
    yield;
  }
  return {
    reviews: plays.length,
    left,
    ...tally.result(),
    bands: bandsOf(plays),
    ends: endsOf(flow, plays),
  };
};

const blockOf = (step: string): string => step.split('[', 1)[0] ?? step;

interface StepTally {
  opened: number;
  readonly outcomes: Record<string, number>;
  firstOpen: Instant;
  lastClose: Instant | undefined;
}

interface Load {
  tasks: number;
  messages: number;
  readonly days: Map<CalendarDate, number>;
}

/** Counts events as they come: one pass, however many reviews there are. */
class Tally {
  private events = 0;
  private readonly steps = new Map<string, StepTally>();
  private readonly loads = new Map<PersonId, Load>();
  private readonly nobody = new Map<string, number>();
  private readonly assignees = new Map<string, PersonId>();

  constructor(private readonly flow: CompiledFlow) {}

  count(event: ReviewEvent): void {
    this.events += 1;
    if (event.type === 'StepOpened') this.opened(event);
    if (event.type === 'StepClosed') this.closed(event);
    if (event.type === 'ReminderRaised') this.reminded(event);
    if (event.type === 'StepSkipped' && event.because === 'nobody') {
      const block = blockOf(event.step);
      this.nobody.set(block, (this.nobody.get(block) ?? 0) + 1);
    }
  }

  private opened(event: Extract<ReviewEvent, { type: 'StepOpened' }>): void {
    const step = this.steps.get(event.block) ?? newTally(event.openedAt);
    step.opened += 1;
    if (event.openedAt < step.firstOpen) step.firstOpen = event.openedAt;
    this.steps.set(event.block, step);
    const on = dateOf(event.openedAt, this.flow.document.zone);
    for (const { assignee, taskId } of event.tasks) {
      const load = this.loads.get(assignee) ?? { tasks: 0, messages: 0, days: new Map() };
      load.tasks += 1;
      load.messages += 1;
      load.days.set(on, (load.days.get(on) ?? 0) + 1);
      this.loads.set(assignee, load);
      this.assignees.set(taskId, assignee);
    }
  }

  private closed(event: Extract<ReviewEvent, { type: 'StepClosed' }>): void {
    const step = this.steps.get(blockOf(event.step));
    if (step === undefined) return;
    step.outcomes[event.outcome] = (step.outcomes[event.outcome] ?? 0) + 1;
    if (step.lastClose === undefined || event.closedAt > step.lastClose) {
      step.lastClose = event.closedAt;
    }
  }

  private reminded(event: Extract<ReviewEvent, { type: 'ReminderRaised' }>): void {
    for (const task of event.tasks) {
      const load = this.loads.get(this.assignees.get(task) as PersonId);
      if (load !== undefined) load.messages += 1;
    }
  }

  result(): Pick<RehearsalReport, 'events' | 'steps' | 'people' | 'nobody'> {
    const { zone } = this.flow.document;
    return {
      events: this.events,
      steps: [...this.steps].map(([block, step]) => ({
        block,
        title: this.titleOf(block),
        opened: step.opened,
        outcomes: step.outcomes,
        firstOpen: dateOf(step.firstOpen, zone),
        lastClose: step.lastClose === undefined ? undefined : dateOf(step.lastClose, zone),
      })),
      people: [...this.loads]
        .map(([person, load]) => ({
          person,
          tasks: load.tasks,
          messages: load.messages,
          busiestDay: busiest(load.days),
        }))
        .toSorted((a, b) => b.tasks - a.tasks || (a.person < b.person ? -1 : 1)),
      nobody: [...this.nobody].map(([step, reviews]) => ({ step, reviews })),
    };
  }

  private titleOf(block: string): Text | undefined {
    const document = this.flow.nodes.get(block)?.document;
    return document !== undefined && 'title' in document ? document.title : undefined;
  }
}

const newTally = (at: Instant): StepTally => ({
  opened: 0,
  outcomes: {},
  firstOpen: at,
  lastClose: undefined,
});

const busiest = (days: ReadonlyMap<CalendarDate, number>): PersonLoad['busiestDay'] => {
  const [first] = [...days].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (first === undefined) throw new Error('a person without a task has no load');
  return { on: first[0], tasks: first[1] };
};

const bandsOf = (plays: readonly Play[]): Readonly<Record<string, number>> => {
  const bands: Record<string, number> = {};
  for (const play of plays) {
    for (const result of play.review.scores.values()) {
      if (result === ERASED || !result.available || result.band === undefined) continue;
      bands[result.band] = (bands[result.band] ?? 0) + 1;
    }
  }
  return bands;
};

const endsOf = (flow: CompiledFlow, plays: readonly Play[]): RehearsalReport['ends'] => {
  const closed = plays.filter((play) => play.review.status === 'closed');
  const ends = closed
    .flatMap((play) => play.review.lastAt ?? [])
    .map((at) => dateOf(at, flow.document.zone))
    .toSorted();
  const [first] = ends;
  const last = ends.at(-1);
  return {
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    open: plays.length - closed.length,
  };
};
