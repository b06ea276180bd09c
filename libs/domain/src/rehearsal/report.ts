import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { CalendarDate, Instant, PersonId, Text } from '../kernel/index.js';
import type { Counts, Load } from './counts.js';
import { weeksIn } from './weeks.js';
import type { WeekLoad } from './weeks.js';
import { toEnd } from './to-end.js';

/** What a rehearsal found out: counts, dates in the flow's zone, and who needs attention. */
export interface RehearsalReport {
  readonly reviews: number;
  readonly left: Readonly<Record<'out' | 'too new' | 'carry forward', number>>;
  readonly events: number;
  readonly steps: readonly StepReport[];
  readonly people: readonly PersonLoad[];
  /** Weeks in which anybody gets a task, by their Mondays. */
  readonly weeks: readonly WeekLoad[];
  /** Steps for which nobody was found, by step and how often. */
  readonly nobody: readonly { readonly step: string; readonly reviews: number }[];
  /** Anonymous steps whose answers nobody reads, for fewer answered than the floor; how often. */
  readonly belowFloor: readonly { readonly step: string; readonly reviews: number }[];
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

/** The same in pieces. */
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
    weeks: yield* weeksIn(counts),
    nobody: inOrder(flow, counts.nobody).map(([step, count]) => ({ step, reviews: count })),
    belowFloor: inOrder(flow, counts.belowFloor).map(([step, count]) => ({ step, reviews: count })),
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
  // What closes without ever opening holds others and asks nobody anything.
  inOrder(flow, steps).flatMap(([block, { opened, outcomes, firstOpen, lastClose }]) => {
    if (firstOpen === undefined) return [];
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

/** Sorting and adding up so many at a time takes no longer than one review does. */
const AT_ONCE = 500;

const loadsIn = function* ({ people }: Counts): Generator<undefined, readonly PersonLoad[]> {
  const loads: PersonLoad[] = [];
  for (const [person, load] of people) {
    if (load.days.length > 0) loads.push(personLoad(person, load));
    if (loads.length % AT_ONCE === 0) yield;
  }
  return loads.toSorted((a, b) => b.tasks - a.tasks || (a.person < b.person ? -1 : 1));
};

const personLoad = (person: PersonId, { messages, days, tasks }: Load): PersonLoad => {
  let busiest = 0;
  let all = 0;
  for (let day = 0; day < days.length; day += 1) {
    all += tasks[day] ?? 0;
    if (isBusier({ days, tasks }, day, busiest)) busiest = day;
  }
  const [on = NEVER, most = 0] = [days[busiest], tasks[busiest]];
  return { person, tasks: all, messages, busiestDay: { on, tasks: most } };
};

const NEVER = '' as CalendarDate;

/** More tasks, or as many and earlier. */
const isBusier = ({ days, tasks }: Omit<Load, 'messages'>, day: number, than: number): boolean => {
  const more = (tasks[day] ?? 0) - (tasks[than] ?? 0);
  return more > 0 || (more === 0 && (days[day] ?? NEVER) < (days[than] ?? NEVER));
};
