import { BudgetSpent } from '../run.js';
import type { Run } from '../run.js';
import type { Flags, Pattern } from './pattern.js';
import type { ReadPattern } from './read-pattern.js';

export interface Found {
  readonly from: number;
  readonly to: number;
  /** What each group found, from 1; nothing where it took no part. */
  readonly groups: readonly (readonly [from: number, to: number] | undefined)[];
}

interface State {
  readonly points: readonly number[];
  readonly groups: ([number, number] | undefined)[];
  readonly run: Run;
  readonly flags: Flags;
  depth: number;
}

type Then = (at: number) => number | undefined;
/** Tries to match from a place and to go on; where it all ended, or nothing. */
type Match = (state: State, at: number, then: Then) => number | undefined;

/** Deepest backtracking into groups; beyond, the expression ends like one that takes too long. */
const DEEPEST = 1_000;
const NEWLINE = 10;

/** The first match at or behind a place. Each character tried is a step of the evaluation. */
export const findFrom = (
  { pattern, groups }: ReadPattern,
  text: { readonly points: readonly number[]; readonly flags: Flags; readonly run: Run },
  start: number,
): Found | undefined => {
  const match = compiled(pattern);
  for (let from = start; from <= text.points.length; from += 1) {
    const state: State = { ...text, groups: Array.from({ length: groups + 1 }), depth: 0 };
    const to = match(state, from, (at) => at);
    if (to !== undefined) return { from, to, groups: state.groups };
  }
  return undefined;
};

const compiled = (pattern: Pattern): Match => {
  switch (pattern.is) {
    case 'char':
      return (state, at, then) => {
        state.run.take();
        const point = state.points[at];
        return point !== undefined && pattern.set(point) ? then(at + 1) : undefined;
      };
    case 'start':
      return (state, at, then) => (startsAt(state, at) ? then(at) : undefined);
    case 'end':
      return (state, at, then) => (endsAt(state, at) ? then(at) : undefined);
    case 'again':
      return again(pattern.group);
    case 'sequence':
      return sequence(pattern.parts.map(compiled));
    case 'either':
      return either(pattern.branches.map(compiled));
    case 'group':
      return grouped(pattern.number, compiled(pattern.body));
    case 'repeat':
      return pattern.body.is === 'char'
        ? spread({ ...pattern, set: pattern.body.set })
        : repeat({ ...pattern, match: compiled(pattern.body) });
  }
};

const startsAt = ({ points, flags }: State, at: number): boolean =>
  at === 0 || (flags.lines && points[at - 1] === NEWLINE && at < points.length);
const endsAt = ({ points, flags }: State, at: number): boolean =>
  at === points.length || (flags.lines && points[at] === NEWLINE);

const fold = (point: number | undefined): string =>
  point === undefined ? '' : String.fromCodePoint(point).toLowerCase();

const again =
  (group: number): Match =>
  (state, at, then) => {
    const [from, to] = state.groups[group] ?? [at, at];
    state.run.take(to - from + 1);
    for (let index = from; index < to; index += 1) {
      const [a, b] = [state.points[index], state.points[at + index - from]];
      if (a !== b && !(state.flags.anyCase && fold(a) === fold(b))) return undefined;
    }
    return then(at + to - from);
  };

const sequence = (matches: readonly Match[]): Match =>
  matches.reduceRight<Match>(
    (rest, match) => (state, at, then) => match(state, at, (next) => rest(state, next, then)),
    (_, at, then) => then(at),
  );

const either =
  (matches: readonly Match[]): Match =>
  (state, at, then) => {
    for (const match of matches) {
      const end = match(state, at, then);
      if (end !== undefined) return end;
    }
    return undefined;
  };

const grouped =
  (number: number, match: Match): Match =>
  (state, at, then) => {
    const before = state.groups[number];
    const end = match(state, at, (to) => {
      const inner = state.groups[number];
      state.groups[number] = [at, to];
      const ended = then(to);
      if (ended === undefined) state.groups[number] = inner;
      return ended;
    });
    if (end === undefined) state.groups[number] = before;
    return end;
  };

interface Times {
  readonly least: number;
  readonly most: number;
  readonly lazy: boolean;
}

/** Repeats one character without going deeper for each: long texts are the rule here. */
const spread =
  ({ least, most, lazy, set }: Times & { readonly set: (point: number) => boolean }): Match =>
  (state, at, then) => {
    const reach = (count: number): number => {
      let length = 0;
      while (length < count && at + length < state.points.length) {
        state.run.take();
        if (!set(state.points[at + length] ?? 0)) break;
        length += 1;
      }
      return length;
    };
    const longest = reach(most);
    for (let step = 0; step <= longest - least; step += 1) {
      state.run.take();
      const end = then(at + (lazy ? least + step : longest - step));
      if (end !== undefined) return end;
    }
    return undefined;
  };

const repeat =
  ({ least, most, lazy, match }: Times & { readonly match: Match }): Match =>
  (state, start, then) => {
    const round = (at: number, count: number): number | undefined => {
      state.run.take();
      state.depth += 1;
      if (state.depth > DEEPEST) throw new BudgetSpent('pattern nested too deeply');
      const more = (): number | undefined =>
        count < most
          ? match(state, at, (next) =>
              next === at && count >= least ? undefined : round(next, count + 1),
            )
          : undefined;
      const end = () => (count >= least ? then(at) : undefined);
      const result = lazy ? (end() ?? more()) : (more() ?? end());
      state.depth -= 1;
      return result;
    };
    return round(start, 0);
  };
