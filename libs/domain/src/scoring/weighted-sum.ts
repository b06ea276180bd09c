import {
  add,
  divide,
  larger,
  multiply,
  smaller,
  subtract,
  sum as sumOf,
} from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { Part } from './formula-definitions.js';
import { hindrance, takeInput } from './missing.js';
import type { Taken } from './missing.js';
import { unavailable } from './scored.js';
import type { Rejected, Scoring, Sum, TracedInput, Unavailable } from './scored.js';

export const HUNDRED = as<Decimal>('100');
const ZERO = as<Decimal>('0');

/**
 * The parts, each within its own limits, by their weights. Weights are shares of what counted: a
 * part that is left out leaves its weight to the others. As `factors` they multiply and nothing is
 * shared out, so a part left out only leaves its own product out.
 */
export const weightedSum = (scoring: Scoring): Sum | Unavailable | Rejected => {
  const taken = Object.entries(scoring.definition.weighted ?? {}).map(([ref, part]) =>
    within(takeInput(ref, scoring), part),
  );
  const hindered = hindrance(taken);
  if (hindered !== undefined) return hindered;
  const counted = taken.map(({ traced }) => traced).filter(({ value }) => value !== undefined);
  return scoring.definition.weights === 'factors' ? products(counted) : byWeights(counted);
};

/** The value of a part as it counts: brought to the common scale, then held within its limits. */
const within = ({ traced, missing }: Taken, part: Part): Taken => {
  const { weight, ...change } = typeof part === 'number' ? { weight: part } : part;
  const weighed = { ...traced, weight: as<Decimal>(String(weight)) };
  const value = traced.value === undefined ? undefined : changed(traced.value, change);
  return {
    traced: value === undefined ? weighed : { ...weighed, value },
    ...(missing === undefined ? {} : { missing }),
  };
};

type Change = Omit<Extract<Part, object>, 'weight'>;

const changed = (value: Decimal, { rescale, ...limits }: Change): Decimal =>
  limited(rescale === undefined ? value : rescaled(value, rescale), limits);

/** A value of one scale on another: 1 to 5 becomes 0 to 100, along a straight line. */
const rescaled = (value: Decimal, { from, to }: NonNullable<Change['rescale']>): Decimal => {
  const [low, high] = [as<Decimal>(from[0]), as<Decimal>(from[1])];
  const [start, end] = [as<Decimal>(to[0]), as<Decimal>(to[1])];
  const wide = multiply(subtract(value, low), subtract(end, start));
  return add(start, divide(wide, subtract(high, low)) ?? ZERO);
};

export const limited = (
  value: Decimal,
  { floor, cap }: { readonly floor?: string | undefined; readonly cap?: string | undefined },
): Decimal => {
  const raised = floor === undefined ? value : larger(value, as<Decimal>(floor));
  return cap === undefined ? raised : smaller(raised, as<Decimal>(cap));
};

const weightOf = ({ weight }: TracedInput): Decimal => weight ?? ZERO;
const product = (input: TracedInput): Decimal => multiply(input.value ?? ZERO, weightOf(input));

const products = (counted: readonly TracedInput[]): Sum | Unavailable =>
  counted.length === 0
    ? unavailable('nothing to count', counted)
    : { kind: 'sum', value: sumOf(counted.map(product)), trace: counted };

/** A mean by weights; what counted is told with the share it had in the end. */
export const byWeights = (counted: readonly TracedInput[]): Sum | Unavailable => {
  const weights = sumOf(counted.map(weightOf));
  const value = divide(sumOf(counted.map(product)), weights);
  if (value === undefined) return unavailable('nothing to count', counted);
  const share = (input: TracedInput): Decimal =>
    divide(multiply(weightOf(input), HUNDRED), weights) ?? ZERO;
  const trace = counted.map((input) => ({ ...input, weight: share(input) }));
  return { kind: 'sum', value, trace };
};
