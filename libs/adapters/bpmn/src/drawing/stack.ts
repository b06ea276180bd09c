import { GAP, shift, single, then, together } from './fragment.js';
import type { Exit, Fragment } from './fragment.js';
import type { Element, Flow } from './picture.js';

/** One way from a fork: what lies on it (nothing: it goes straight on), and how the flow into it reads. */
export interface Way {
  readonly fragment: Fragment;
  readonly reads: Pick<Flow, 'name' | 'condition' | 'isDefault'>;
}

const ROW_GAP = 40;
/** Height of a way with nothing on it. */
const BARE = { above: 20, below: 20 };

/**
 * Ways one above another between a fork and a join, the first on the line. Where a single way goes
 * on, nothing joins; where none does, nothing follows.
 */
export const stack = (fork: Element, ways: readonly Way[], join: Element): Fragment => {
  const first = single(fork, 'none');
  const left = fork.box.width + GAP;
  const rows = placed(ways, left);
  const width = left + Math.max(0, ...ways.map(({ fragment }) => fragment.width));
  const all = together([first, ...rows.map(({ fragment }) => fragment)]);
  const into = rows.flatMap(({ fragment, reads }): readonly Flow[] =>
    fragment.entry === undefined ? [] : [{ from: fork.id, to: fragment.entry, ...reads }],
  );
  const exits = rows.flatMap((row) => exitOf(row, fork.id));
  const whole = {
    ...all,
    flows: [...all.flows, ...into],
    width,
    above: Math.max(first.above, ...rows.map(({ fragment }) => fragment.above)),
    below: Math.max(first.below, ...rows.map(({ y, height }) => y + height)),
    entry: fork.id,
  };
  return joined(whole, exits, join);
};

const joined = (whole: Fragment, exits: readonly Exit[], join: Element): Fragment => {
  const [only, ...others] = exits;
  if (only === undefined) return whole;
  if (others.length === 0) return { ...whole, exit: only };
  const end = then(whole, single(join));
  return { ...end, flows: [...end.flows, ...exits.map((exit) => ({ ...exit, to: join.id }))] };
};

interface Row extends Way {
  readonly y: number;
  readonly height: number;
}

const placed = (ways: readonly Way[], left: number): readonly Row[] => {
  const rows: Row[] = [];
  let bottom: number | undefined;
  for (const { fragment, reads } of ways) {
    const { above, below } = fragment.entry === undefined ? BARE : fragment;
    const y = bottom === undefined ? 0 : bottom + ROW_GAP + above;
    bottom = y + below;
    rows.push({ fragment: shift(fragment, left, y), reads, y, height: below });
  }
  return rows;
};

/** A bare way leads from the fork straight on, along its own height. */
const exitOf = ({ fragment, reads, y }: Row, fork: string): readonly Exit[] => {
  if (fragment.entry === undefined) {
    return [{ from: fork, ...reads, ...(y === 0 ? {} : { lane: y }) }];
  }
  return fragment.exit === undefined ? [] : [fragment.exit];
};
