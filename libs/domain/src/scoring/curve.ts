import { add, compare, divide, multiply, subtract } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';

export interface CurvePoint {
  readonly at: string;
  readonly gives: string;
}

export interface CurveStep {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly gives: string;
}

/** How a reading becomes points: along straight lines between points, or by steps. */
export interface CurveRule {
  readonly points?: readonly CurvePoint[] | undefined;
  /** Outside the points: hold the last of them, or go on along the last line. */
  readonly beyond?: 'hold' | 'go on' | undefined;
  readonly steps?: readonly CurveStep[] | undefined;
  /** Which step owns a value exactly on an edge: the one that begins there, or the one that ends. */
  readonly edge?: 'lower' | 'upper' | undefined;
}

export const onCurve = (rule: CurveRule, value: Decimal): Decimal | undefined => {
  if (rule.points !== undefined) return alongLines(rule.points, rule.beyond ?? 'hold', value);
  return rule.steps === undefined ? value : onSteps(rule.steps, rule.edge ?? 'lower', value);
};

const number = (text: string): Decimal => as<Decimal>(text);

const alongLines = (
  points: readonly CurvePoint[],
  beyond: 'hold' | 'go on',
  value: Decimal,
): Decimal | undefined => {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const held = beyond === 'hold' ? heldAt(first, last, value) : undefined;
  if (held !== undefined) return held;
  const next = points.findIndex(({ at }, index) => index > 0 && compare(value, number(at)) <= 0);
  const end = next === -1 ? points.length - 1 : next;
  return between(points[end - 1] ?? first, points[end] ?? last, value);
};

const heldAt = (first: CurvePoint, last: CurvePoint, value: Decimal): Decimal | undefined => {
  if (compare(value, number(first.at)) <= 0) return number(first.gives);
  return compare(value, number(last.at)) >= 0 ? number(last.gives) : undefined;
};

const between = (a: CurvePoint, b: CurvePoint, value: Decimal): Decimal | undefined => {
  const rise = multiply(subtract(value, number(a.at)), subtract(number(b.gives), number(a.gives)));
  const part = divide(rise, subtract(number(b.at), number(a.at)));
  return part === undefined ? undefined : add(number(a.gives), part);
};

const onSteps = (
  steps: readonly CurveStep[],
  edge: 'lower' | 'upper',
  value: Decimal,
): Decimal | undefined => {
  const found = steps.find(({ from, to }) => isIn({ from, to, edge }, value));
  return found === undefined ? undefined : number(found.gives);
};

const isIn = (
  { from, to, edge }: Pick<CurveStep, 'from' | 'to'> & { readonly edge: 'lower' | 'upper' },
  value: Decimal,
): boolean => {
  const above = from === undefined ? 1 : compare(value, number(from));
  const below = to === undefined ? -1 : compare(value, number(to));
  return edge === 'lower' ? above >= 0 && below < 0 : above > 0 && below <= 0;
};

/** Where the steps leave a value out, and where two of them take the same. */
export const flawsOf = (
  steps: readonly CurveStep[],
): readonly { readonly kind: 'hole' | 'overlap'; readonly at: string }[] => {
  const sorted = steps.toSorted(byStart);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const edges = sorted.slice(1).flatMap((step, index) => flawBetween(sorted[index], step));
  return [
    ...(first?.from === undefined ? [] : [{ kind: 'hole' as const, at: `< ${first.from}` }]),
    ...edges,
    ...(last?.to === undefined ? [] : [{ kind: 'hole' as const, at: `> ${last.to}` }]),
  ];
};

const byStart = (a: CurveStep, b: CurveStep): number => {
  if (a.from === undefined || b.from === undefined)
    return Number(b.from === undefined) - Number(a.from === undefined);
  return compare(number(a.from), number(b.from));
};

const flawBetween = (
  before: CurveStep | undefined,
  after: CurveStep,
): ReturnType<typeof flawsOf> => {
  if (before?.to === undefined || after.from === undefined)
    return [{ kind: 'overlap', at: after.from ?? '…' }];
  const order = compare(number(before.to), number(after.from));
  if (order === 0) return [];
  return order < 0
    ? [{ kind: 'hole', at: `${before.to} … ${after.from}` }]
    : [{ kind: 'overlap', at: `${after.from} … ${before.to}` }];
};
