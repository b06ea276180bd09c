import { add, compare, divide, larger, multiply, roundTo, smaller, sum } from '../decimal/index.js';
import type { RoundingMode } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { BandScale, MissingRule, ScoreDefinition } from './score-definition.js';

/** What a reference stands for now; without a value it is missing. */
export interface ScoreValue extends Pick<TracedInput, 'value' | 'source' | 'parts'> {
  /** The part for want of which a score that is referred to may not be computed itself. */
  readonly wants?: string;
}
export type ScoreInputs = ReadonlyMap<string, ScoreValue>;

/** One input as it counted: with the weight it had in the end. */
export interface TracedInput {
  readonly ref: string;
  readonly value?: Decimal;
  readonly weight?: Decimal;
  readonly source?: string;
  /** What an input that is a score itself was made of, down to what was entered or imported. */
  readonly parts?: readonly TracedInput[];
}

export type Scored =
  | {
      readonly kind: 'score';
      readonly value: Decimal;
      readonly band?: string;
      readonly trace: readonly TracedInput[];
    }
  | {
      readonly kind: 'not available';
      readonly because: string;
      readonly trace: readonly TracedInput[];
    }
  /** Not to be computed as long as this part is missing: there is no result, not even none. */
  | { readonly kind: 'rejected'; readonly missing: string };

export interface Scoring {
  readonly definition: ScoreDefinition;
  readonly inputs: ScoreInputs;
  readonly scales: ReadonlyMap<string, BandScale>;
}

/**
 * Computes a score in the stated order: parts, missing rule, sum, floor and cap, rounding, band
 * (decision 10 of the flow language). Intermediate values are not rounded; the band reads the
 * rounded value.
 */
export const score = ({ definition, inputs, scales }: Scoring): Scored => {
  const parts = Object.entries(definition.weighted).map(([ref, weight]) =>
    partOf(ref, as<Decimal>(String(weight)), { definition, inputs }),
  );
  const trace = parts.map((part) => part.traced);
  const rejecting = parts.find(({ missing }) => missing?.rule === 'reject');
  if (rejecting?.missing !== undefined) return { kind: 'rejected', missing: rejecting.missing.ref };
  const blocking = parts.find(({ missing }) => missing !== undefined);
  if (blocking !== undefined) return unavailable(`${blocking.traced.ref} is missing`, trace);
  const counted = trace.filter((input) => input.value !== undefined);
  const weights = sum(counted.map(weightOf));
  const total = sum(counted.map((input) => multiply(input.value ?? ZERO, weightOf(input))));
  const mean = divide(total, weights);
  if (mean === undefined) return unavailable('nothing to count', trace);
  const value = rounded(limited(mean, definition), definition.round);
  const scale = definition.bands === undefined ? undefined : scales.get(definition.bands);
  const band = scale === undefined ? undefined : bandOf(scale, value);
  return {
    kind: 'score',
    value,
    ...(band === undefined ? {} : { band }),
    trace: counted.map((input) => ({ ...input, weight: share(weightOf(input), weights) })),
  };
};

const ZERO = as<Decimal>('0');
const HUNDRED = as<Decimal>('100');

const weightOf = (input: TracedInput): Decimal => input.weight ?? ZERO;

const share = (weight: Decimal, weights: Decimal): Decimal =>
  divide(multiply(weight, HUNDRED), weights) ?? ZERO;

const unavailable = (because: string, trace: readonly TracedInput[]): Scored => ({
  kind: 'not available',
  because,
  trace,
});

interface Part {
  readonly traced: TracedInput;
  /** Missing, and by which rule there is no score without it. */
  readonly missing?: { readonly ref: string; readonly rule: 'reject' | 'not available' };
}

const partOf = (
  ref: string,
  weight: Decimal,
  { definition, inputs }: Pick<Scoring, 'definition' | 'inputs'>,
): Part => {
  const input = inputs.get(ref);
  if (input?.value !== undefined) {
    const { wants: _, ...told } = input;
    return { traced: { ref, ...told, value: input.value, weight } };
  }
  const rule = missingRuleOf(definition, ref);
  if (typeof rule === 'object') {
    const value = as<Decimal>(rule.use);
    return { traced: { ref, value, weight, source: 'value for missing' } };
  }
  const traced = { ref, weight };
  return rule === 'reweight' ? { traced } : { traced, missing: missingPart(ref, rule, input) };
};

/** Unless the flow says what to do without it, a score that may not be computed holds this one. */
const missingPart = (
  ref: string,
  rule: 'reject' | 'not available',
  input: ScoreValue | undefined,
): NonNullable<Part['missing']> =>
  input?.wants === undefined ? { ref, rule } : { ref: input.wants, rule: 'reject' };

const missingRuleOf = ({ missing }: ScoreDefinition, ref: string): MissingRule => {
  if (typeof missing === 'string') return missing;
  if (isOneRule(missing)) return missing;
  return missing[ref] ?? 'not available';
};

const isOneRule = (
  rule: Exclude<ScoreDefinition['missing'], string>,
): rule is Extract<MissingRule, object> => typeof Object(rule).use === 'string';

const limited = (value: Decimal, { floor, cap }: ScoreDefinition): Decimal => {
  const raised = floor === undefined ? value : larger(value, as<Decimal>(floor));
  return cap === undefined ? raised : smaller(raised, as<Decimal>(cap));
};

const rounded = (value: Decimal, rule: string | undefined): Decimal => {
  if (rule === undefined) return value;
  const space = rule.indexOf(' ');
  return roundTo(value, as<Decimal>(rule.slice(0, space)), rule.slice(space + 1) as RoundingMode);
};

/** The level a value falls in; the last level takes everything below the others. */
export const bandOf = ({ levels, owns }: BandScale, value: Decimal): string | undefined => {
  const found = levels.find(({ from }) => {
    if (from === undefined) return false;
    const order = compare(value, from);
    return owns === 'lower' ? order >= 0 : order > 0;
  });
  return found?.id ?? levels.at(-1)?.id;
};

/** Arithmetic mean, or nothing of nothing. */
export const mean = (values: readonly Decimal[]): Decimal | undefined =>
  divide(sum(values), as<Decimal>(String(values.length)));

export interface MeasureRule {
  readonly direction: 'higher' | 'lower';
  readonly cap?: string | undefined;
  readonly floor?: string | undefined;
}

/**
 * Attainment of a measure in percent: actual ÷ target, or where lower is better 2 − actual ÷
 * target, within floor and cap. A target of zero has no attainment.
 */
export const attainment = (input: {
  readonly definition: MeasureRule;
  readonly actual: Decimal;
  readonly target: Decimal;
}): Decimal | undefined => {
  const ratio = divide(input.actual, input.target);
  if (ratio === undefined) return undefined;
  const { direction, cap, floor } = input.definition;
  const attained =
    direction === 'higher' ? ratio : add(as<Decimal>('2'), multiply(ratio, as<Decimal>('-1')));
  const percent = multiply(attained, HUNDRED);
  const raised = floor === undefined ? percent : larger(percent, as<Decimal>(floor));
  return cap === undefined ? raised : smaller(raised, as<Decimal>(cap));
};
