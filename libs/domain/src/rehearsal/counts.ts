import type { CalendarDate, Instant, PersonId } from '../kernel/index.js';

/** Everything a rehearsal keeps: counts as plain data, so that parts can be counted apart. */
export interface Counts {
  events: number;
  reviews: number;
  /** Reviews that had not ended when nothing moved any more. */
  open: number;
  firstEnd: Instant | undefined;
  lastEnd: Instant | undefined;
  readonly left: Record<'out' | 'too new' | 'carry forward', number>;
  readonly steps: Map<string, StepCounts>;
  /** Blocks for which nobody was found. */
  readonly nobody: Map<string, number>;
  readonly bands: Map<string, number>;
  readonly messages: Map<PersonId, number>;
  /** Tasks by day, then person: a map for each person would outweigh everything else. */
  readonly tasks: Map<CalendarDate, Map<PersonId, number>>;
}

export interface StepCounts {
  opened: number;
  readonly outcomes: Map<string, number>;
  firstOpen: Instant;
  lastClose: Instant | undefined;
}

export const noCounts = (): Counts => ({
  events: 0,
  reviews: 0,
  open: 0,
  firstEnd: undefined,
  lastEnd: undefined,
  left: { out: 0, 'too new': 0, 'carry forward': 0 },
  steps: new Map(),
  nobody: new Map(),
  bands: new Map(),
  messages: new Map(),
  tasks: new Map(),
});

export const stepOf = ({ steps }: Counts, block: string, openedAt: Instant): StepCounts => {
  const known = steps.get(block);
  if (known !== undefined) return known;
  const step: StepCounts = {
    opened: 0,
    outcomes: new Map(),
    firstOpen: openedAt,
    lastClose: undefined,
  };
  steps.set(block, step);
  return step;
};

export const add = <K>(counts: Map<K, number>, key: K, count = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

export const addTask = ({ tasks }: Counts, on: CalendarDate, to: Added): void => {
  const day = tasks.get(on) ?? new Map<PersonId, number>();
  tasks.set(on, day);
  add(day, to.person, to.count);
};

interface Added {
  readonly person: PersonId;
  readonly count: number;
}

export const earlier = <T extends string>(a: T | undefined, b: T | undefined): T | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
export const later = <T extends string>(a: T | undefined, b: T | undefined): T | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** What the parts of one rehearsal come to together. */
export const sumOf = (parts: readonly Counts[]): Counts => {
  const sum = noCounts();
  for (const part of parts) {
    sum.events += part.events;
    sum.reviews += part.reviews;
    sum.open += part.open;
    sum.firstEnd = earlier(sum.firstEnd, part.firstEnd);
    sum.lastEnd = later(sum.lastEnd, part.lastEnd);
    sum.left.out += part.left.out;
    sum.left['too new'] += part.left['too new'];
    sum.left['carry forward'] += part.left['carry forward'];
    addMaps(sum, part);
  }
  return sum;
};

const addMaps = (sum: Counts, part: Counts): void => {
  for (const [block, step] of part.steps) addStep(stepOf(sum, block, step.firstOpen), step);
  for (const [block, count] of part.nobody) add(sum.nobody, block, count);
  for (const [band, count] of part.bands) add(sum.bands, band, count);
  for (const [person, count] of part.messages) add(sum.messages, person, count);
  for (const [on, day] of part.tasks) {
    for (const [person, count] of day) addTask(sum, on, { person, count });
  }
};

const addStep = (sum: StepCounts, part: StepCounts): void => {
  sum.opened += part.opened;
  if (part.firstOpen < sum.firstOpen) sum.firstOpen = part.firstOpen;
  sum.lastClose = later(sum.lastClose, part.lastClose);
  for (const [outcome, count] of part.outcomes) add(sum.outcomes, outcome, count);
};
