import { isDecimal } from '../decimal/index.js';
import type { LookupFormula } from './formula-definitions.js';
import { takeValue } from './missing.js';
import { unavailable } from './scored.js';
import type { Rejected, Scoring, Sum, TracedInput, Unavailable } from './scored.js';
import { hindrance } from './missing.js';

/** Matches any level. */
export const ANY = '-';

/** The first row that matches the levels, in the order they were written. */
export const rowFor = (
  { rows }: LookupFormula,
  levels: readonly string[],
): LookupFormula['rows'][number] | undefined =>
  rows.find(({ when }) => levels.every((level, index) => matches(when[index] ?? ANY, level)));

export const matches = (cell: string | readonly string[], level: string): boolean =>
  typeof cell === 'string' ? cell === ANY || cell === level : cell.includes(level);

/**
 * Reads a table over several ratings. Without one of them there is no row to look for: the rule for
 * missing parts says what the table then gives; no weight can be left to the others.
 */
export const lookUp = (formula: LookupFormula, scoring: Scoring): Sum | Unavailable | Rejected => {
  const trace = formula.of.map((ref) => levelOf(ref, scoring));
  const lacking = trace.find(({ level }) => level === undefined);
  if (lacking !== undefined) return without(lacking, trace, scoring);
  const levels = trace.map(({ level }) => level ?? '');
  const row = rowFor(formula, levels);
  return row === undefined
    ? unavailable(`no row for ${levels.join(', ')}`, trace)
    : given(row.gives, trace, scoring);
};

const levelOf = (ref: string, { inputs }: Scoring): TracedInput => {
  const { wants: _, ...told } = inputs.get(ref) ?? {};
  return { ref, ...told };
};

const without = (
  { ref }: TracedInput,
  trace: readonly TracedInput[],
  { inputs, definition }: Scoring,
): Sum | Unavailable | Rejected => {
  const wants = inputs.get(ref)?.wants;
  const part = takeValue(ref, wants === undefined ? {} : { wants }, definition);
  const hindered = hindrance([part]);
  if (hindered?.kind === 'rejected') return hindered;
  const { value } = part.traced;
  return value === undefined
    ? unavailable(`${ref} is missing`, trace)
    : { kind: 'sum', value, trace: [...trace, part.traced] };
};

/** A number, or a level of the scale that bands the score, which then needs no thresholds. */
const given = (
  gives: string,
  trace: readonly TracedInput[],
  { definition, scales }: Scoring,
): Sum | Unavailable => {
  if (isDecimal(gives)) return { kind: 'sum', value: gives, trace };
  const level = scales.get(definition.bands ?? '')?.levels.find(({ id }) => id === gives);
  const value = level?.value ?? level?.from;
  return value === undefined
    ? unavailable(`${gives} has no value`, trace)
    : { kind: 'sum', value, band: gives, trace };
};
