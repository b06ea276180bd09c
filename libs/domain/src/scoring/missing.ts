import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { MissingRule } from './definition-parts.js';
import type { ScoreDefinition } from './score-definition.js';
import { unavailable } from './scored.js';
import type { Rejected, ScoreValue, Scoring, TracedInput, Unavailable } from './scored.js';

/** A reference as it counts: with a value, left out, or missing so that there is no score. */
export interface Taken {
  readonly traced: TracedInput;
  readonly missing?: { readonly ref: string; readonly rule: 'reject' | 'not available' };
}

/** Reads a reference and applies the rule for missing parts where it has no value. */
export const takeInput = (ref: string, { definition, inputs }: Scoring): Taken =>
  takeValue(ref, inputs.get(ref), definition);

export const takeValue = (
  ref: string,
  input: ScoreValue | undefined,
  definition: ScoreDefinition,
): Taken => {
  if (input?.value !== undefined) {
    // A level is what a table reads; beside a number that counts it would only say it twice.
    const { wants: _, level: __, ...told } = input;
    return { traced: { ref, ...told, value: input.value } };
  }
  const rule = missingRuleOf(definition, ref);
  if (typeof rule === 'object') {
    return { traced: { ref, value: as<Decimal>(rule.use), source: 'value for missing' } };
  }
  const traced = { ref };
  return rule === 'reweight' ? { traced } : { traced, missing: missingPart(ref, rule, input) };
};

/** Unless the flow says what to do without it, a score that may not be computed holds this one. */
const missingPart = (
  ref: string,
  rule: 'reject' | 'not available',
  input: ScoreValue | undefined,
): NonNullable<Taken['missing']> =>
  input?.wants === undefined ? { ref, rule } : { ref: input.wants, rule: 'reject' };

const missingRuleOf = ({ missing }: ScoreDefinition, ref: string): MissingRule => {
  if (typeof missing === 'string') return missing;
  if (isOneRule(missing)) return missing;
  return missing[ref] ?? 'not available';
};

const isOneRule = (
  rule: Exclude<ScoreDefinition['missing'], string>,
): rule is Extract<MissingRule, object> => typeof Object(rule).use === 'string';

/** What stands in the way of a score, the strictest rule first; nothing when nothing does. */
export const hindrance = (taken: readonly Taken[]): Rejected | Unavailable | undefined => {
  const rejecting = taken.find(({ missing }) => missing?.rule === 'reject');
  if (rejecting?.missing !== undefined) return { kind: 'rejected', missing: rejecting.missing.ref };
  const blocking = taken.find(({ missing }) => missing !== undefined);
  if (blocking === undefined) return undefined;
  const trace = taken.map(({ traced }) => traced);
  return unavailable(`${blocking.traced.ref} is missing`, trace);
};
