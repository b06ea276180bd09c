import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { CalendarDate, Instant, PersonId, Text } from '../kernel/index.js';
import type { Counts } from './counts.js';
import { toEnd } from './to-end.js';

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

/** Steps in the order of the flow; whoever has most to do first. */
export const reportOf = (flow: CompiledFlow, counts: Counts): RehearsalReport =>
  toEnd(reporting(flow, counts));

/** The same in pieces of a day each. */
export const reporting = function* (
  flow: CompiledFlow,
  counts: Counts,
): Generator<undefined, RehearsalReport> {
  const { reviews, left, events, open } = counts;
  const on = (at: Instant): CalendarDate => dateOf(at, flow.document.zone);
  return {
    reviews,
    left,
    events,
    steps: stepsIn(flow, counts, on),
    people: yield* loadsIn(counts),
    nobody: inOrder(flow, counts.nobody).map(([step, count]) => ({ step, reviews: count })),
    bands: Object.fromEntries(counts.bands),
    ends: {
      ...(counts.firstEnd === undefined ? {} : { first: on(counts.firstEnd) }),
      ...(counts.lastEnd === undefined ? {} : { last: on(counts.lastEnd) }),
      open,
    },
  };
};

const inOrder = <T>(flow: CompiledFlow, counts: ReadonlyMap<string, T>) =>
  [...flow.nodes.keys()].flatMap((block) => {
    const count = counts.get(block);
    return count === undefined ? [] : [[block, count] as const];
  });

const stepsIn = (
  flow: CompiledFlow,
  { steps }: Counts,
  on: (at: Instant) => CalendarDate,
): readonly StepReport[] =>
  inOrder(flow, steps).map(([block, { opened, outcomes, firstOpen, lastClose }]) => {
    const document = flow.nodes.get(block)?.document;
    return {
      block,
      title: document !== undefined && 'title' in document ? document.title : undefined,
      opened,
      outcomes: Object.fromEntries(outcomes),
      firstOpen: on(firstOpen),
      lastClose: lastClose === undefined ? undefined : on(lastClose),
    };
  });

const loadsIn = function* ({
  tasks: days,
  messages,
}: Counts): Generator<undefined, readonly PersonLoad[]> {
  const loads = new Map<PersonId, { tasks: number; busiestDay: PersonLoad['busiestDay'] }>();
  for (const [on, people] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [person, tasks] of people) {
      const load = loads.get(person) ?? { tasks: 0, busiestDay: { on, tasks: 0 } };
      load.tasks += tasks;
      if (tasks > load.busiestDay.tasks) load.busiestDay = { on, tasks };
      loads.set(person, load);
    }
    yield;
  }
  return [...loads]
    .map(([person, load]) => ({ person, ...load, messages: messages.get(person) ?? 0 }))
    .toSorted((a, b) => b.tasks - a.tasks || (a.person < b.person ? -1 : 1));
};
