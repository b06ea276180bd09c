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
  /** Anonymous blocks that fewer answered than their floor, so that nobody reads the answers. */
  readonly belowFloor: Map<string, number>;
  readonly people: Map<PersonId, Load>;
}

/** What one person gets; flat, since a map of days for each would outweigh everything else. */
export interface Load {
  messages: number;
  readonly days: CalendarDate[];
  /** Tasks on each of these days. */
  readonly tasks: number[];
}

export interface StepCounts {
  opened: number;
  readonly outcomes: Map<string, number>;
  firstOpen: Instant | undefined;
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
  belowFloor: new Map(),
  people: new Map(),
});

export const stepOf = ({ steps }: Pick<Counts, 'steps'>, block: string): StepCounts => {
  const known = steps.get(block);
  if (known !== undefined) return known;
  const step: StepCounts = {
    opened: 0,
    outcomes: new Map(),
    firstOpen: undefined,
    lastClose: undefined,
  };
  steps.set(block, step);
  return step;
};

export const add = <K>(counts: Map<K, number>, key: K, count = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

export const loadOf = ({ people }: Pick<Counts, 'people'>, person: PersonId): Load => {
  const known = people.get(person);
  if (known !== undefined) return known;
  const load: Load = { messages: 0, days: [], tasks: [] };
  people.set(person, load);
  return load;
};

export const addTasks = ({ days, tasks }: Load, on: CalendarDate, count: number): void => {
  const at = days.lastIndexOf(on);
  if (at >= 0) tasks[at] = (tasks[at] ?? 0) + count;
  else tasks[days.push(on) - 1] = count;
};

export const addLoad = (sum: Load, { messages, days, tasks }: Readonly<Load>): void => {
  sum.messages += messages;
  for (const [index, on] of days.entries()) addTasks(sum, on, tasks[index] ?? 0);
};

export const earlier = <T extends string>(a: T | undefined, b: T | undefined): T | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;
export const later = <T extends string>(a: T | undefined, b: T | undefined): T | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/** What the parts of one rehearsal come to together. */
export const sumOf = (parts: readonly Counts[]): Counts => {
  const sum = noCounts();
  for (const part of parts) addCounts(sum, part, 1);
  return sum;
};

/** Adds what happened so many times; what people got of it is theirs and counts once. */
export const addCounts = (sum: Counts, part: Counts, times: number): void => {
  sum.events += part.events * times;
  sum.reviews += part.reviews * times;
  sum.open += part.open * times;
  sum.firstEnd = earlier(sum.firstEnd, part.firstEnd);
  sum.lastEnd = later(sum.lastEnd, part.lastEnd);
  sum.left.out += part.left.out * times;
  sum.left['too new'] += part.left['too new'] * times;
  sum.left['carry forward'] += part.left['carry forward'] * times;
  for (const [block, step] of part.steps) addStep(stepOf(sum, block), step, times);
  for (const [block, count] of part.nobody) add(sum.nobody, block, count * times);
  for (const [band, count] of part.bands) add(sum.bands, band, count * times);
  for (const [block, count] of part.belowFloor) add(sum.belowFloor, block, count * times);
  for (const [person, load] of part.people) addLoad(loadOf(sum, person), load);
};

const addStep = (sum: StepCounts, part: StepCounts, times: number): void => {
  sum.opened += part.opened * times;
  sum.firstOpen = earlier(sum.firstOpen, part.firstOpen);
  sum.lastClose = later(sum.lastClose, part.lastClose);
  for (const [outcome, count] of part.outcomes) add(sum.outcomes, outcome, count * times);
};
