import { ABSENT } from '../../facts/index.js';
import type { MeasureFact } from '../../facts/index.js';
import { as } from '../../kernel/index.js';
import type { Decimal } from '../../kernel/index.js';
import { ERASED } from '../../review/record/index.js';
import type { ScoreResult, StepKey, Submission } from '../../review/record/index.js';
import { attainment, mean, score } from '../../scoring/index.js';
import type { ScoreInputs, ScoreValue } from '../../scoring/index.js';
import { fieldOf } from '../compile/index.js';
import type { FlowField } from '../language/index.js';
import type { Run } from './run.js';

/** A score that may not be computed yet, and the part it wants. */
export interface Wanting {
  readonly wants: string;
}

/** Computes a score of the flow from what the review holds now, parts first. */
export const computeScore = (run: Run, key: string): ScoreResult | Wanting => {
  const definition = run.flow.document.scores[key];
  if (definition === undefined) return { available: false, because: `no score ${key}`, inputs: [] };
  const inputs: ScoreInputs = new Map(
    Object.keys(definition.weighted).map((ref) => [ref, inputOf(run, ref)] as const),
  );
  const result = score({ definition, inputs, scales: run.flow.scales });
  if (result.kind === 'rejected') return { wants: result.missing };
  return result.kind === 'score'
    ? {
        available: true,
        value: result.value,
        ...(result.band === undefined ? {} : { band: result.band }),
        inputs: result.trace,
      }
    : { available: false, because: result.because, inputs: result.trace };
};

/**
 * What a reference of a formula stands for: another score, a measure of the subject, a field of
 * one step, or the mean of a field over everyone a step was done by.
 */
const inputOf = (run: Run, ref: string): ScoreValue => {
  if (run.flow.document.scores[ref] !== undefined) return scoreInput(run, ref);
  if (run.flow.document.measures[ref] !== undefined) return measureInput(run, ref);
  const [step = '', field = '', aggregate] = ref.split('.');
  const values = fieldValues(run, step, field);
  if (values.length === 0) return {};
  const value = aggregate === 'mean' ? mean(values) : values.at(-1);
  return value === undefined ? {} : { value, source: ref };
};

const scoreInput = (run: Run, key: string): ScoreValue => {
  const known = run.state.scores.get(key);
  const result = known === undefined || known === ERASED ? computeScore(run, key) : known;
  if ('wants' in result) return result;
  if (!result.available) return {};
  return { value: result.value, source: `score ${key}`, parts: result.inputs };
};

const measureInput = (run: Run, key: string): ScoreValue => {
  const { subject, period } = run.state;
  const values = run.known(run.facts.measures(subject, period), {
    fact: 'measures',
    person: subject,
    period,
  });
  const measure: MeasureFact | undefined = values === ABSENT ? undefined : values[key];
  const definition = run.flow.document.measures[key];
  if (measure === undefined || definition === undefined) return {};
  const value = attainment({ definition, actual: measure.actual, target: measure.target });
  return value === undefined ? {} : { value, source: lineage(measure) };
};

/** Which imported rows a measure was made of: `measures <id> row 3, measures <id> row 3`. */
const lineage = ({ sources }: MeasureFact): string =>
  sources.map(({ measuresId, row }) => `measures ${measuresId} row ${row}`).join(', ');

/** Numbers that a field holds in the last submission of a step, one for each author. */
const fieldValues = (run: Run, block: string, field: string): readonly Decimal[] => {
  const definition = fieldOf(run.flow, block, field);
  if (definition === undefined) return [];
  const keys = [...run.state.submissions.keys()].filter((key) => blockOf(key) === block);
  return keys.flatMap((key) => {
    const last = run.state.submissions.get(key)?.at(-1);
    const value = last === undefined ? undefined : numberIn(run, definition, last);
    return value === undefined ? [] : [value];
  });
};

const blockOf = (key: StepKey): string => key.split('[', 1)[0] ?? key;

const numberIn = (run: Run, field: FlowField, submission: Submission): Decimal | undefined => {
  const value = textIn(submission, field.field);
  if (value === undefined) return undefined;
  if (field.type === 'number') return as<Decimal>(value);
  if (field.type !== 'rating') return undefined;
  const level = run.flow.document.scales[field.scale]?.levels.find(({ id }) => id === value);
  return level?.value === undefined ? undefined : as<Decimal>(level.value);
};

const textIn = ({ content }: Submission, field: string): string | undefined => {
  if (content.kind !== 'answer' || content.answer === ERASED) return undefined;
  const value = content.answer.fields[field];
  return typeof value === 'string' ? value : undefined;
};
