import { ABSENT } from '../../facts/index.js';
import type { MeasureFact } from '../../facts/index.js';
import { as } from '../../kernel/index.js';
import type { Decimal } from '../../kernel/index.js';
import { blockOf, ERASED } from '../../review/record/index.js';
import type { AnswerValue, Goal, ScoreResult, Submission } from '../../review/record/index.js';
import { attainment, mean, score } from '../../scoring/index.js';
import type { Listed, ScoreValue } from '../../scoring/index.js';
import { fieldOf } from '../compile/index.js';
import type { FlowField } from '../language/index.js';
import { contextOf } from './context.js';
import type { Run } from './run.js';
import { sharedBy } from './shared-work.js';
import type { Entered } from './shared-work.js';

/** A score that may not be computed yet, and the part it wants. */
export interface Wanting {
  readonly wants: string;
}

/** Computes a score of the flow from what the review holds now, parts first. */
export const computeScore = (run: Run, key: string): ScoreResult | Wanting => {
  const definition = run.flow.document.scores[key];
  const formula = run.flow.formulas.get(key);
  if (definition === undefined || formula === undefined)
    return { available: false, because: `no score ${key}`, inputs: [] };
  const result = score({
    definition,
    inputs: new Map(formula.singles.map((ref) => [ref, inputOf(run, ref)] as const)),
    lists: new Map(formula.lists.map((ref) => [ref, listOf(run, ref)] as const)),
    holds: (place) => formula.conditions.get(place)?.(contextOf(run)),
    scales: run.flow.scales,
  });
  if (result.kind === 'rejected') return { wants: result.missing };
  const known = { inputs: result.trace, formula: formula.version };
  if (result.kind === 'not available')
    return { available: false, because: result.because, ...known };
  const { value, band } = result;
  return { available: true, value, ...(band === undefined ? {} : { band }), ...known };
};

/**
 * What a reference of a formula stands for: another score, a measure of the subject, a field of
 * one step, or the mean of a field over everyone a step was done by.
 */
const inputOf = (run: Run, ref: string): ScoreValue => {
  if (run.flow.document.scores[ref] !== undefined) return scoreInput(run, ref);
  if (run.flow.document.measures[ref] !== undefined) return measureInput(run, ref);
  const [step = '', field = '', aggregate] = ref.split('.');
  const entered = enteredIn(run, step, field);
  const values = entered.flatMap(({ value }) => value ?? []);
  if (aggregate !== 'mean') return told(entered, ref);
  const value = mean(values);
  return value === undefined ? {} : { value, source: ref };
};

/** The last that was entered; a level that counts as no number only where there is no other. */
const told = (entered: readonly Entered[], ref: string): ScoreValue => {
  const last = entered.findLast(({ value }) => value !== undefined) ?? entered.at(-1);
  return last === undefined ? {} : { source: ref, ...last };
};

/** Everything a reference to many stands for: a number of each rater, or the goals of a plan. */
const listOf = (run: Run, ref: string): readonly Listed[] => {
  const [step = '', field = ''] = ref.split('.');
  return fieldOf(run.flow, step, field)?.type === 'goals'
    ? goalsIn(run, step, field)
    : enteredIn(run, step, field);
};

const goalsIn = (run: Run, block: string, field: string): readonly Listed[] => {
  const last = submissionsOf(run, block).at(-1);
  const goals = last === undefined ? undefined : goalsOf(last, field);
  if (goals === undefined) return [{}];
  return goals.map(({ title, weight, result }) => ({
    weight,
    source: `goal ${title}`,
    ...(result === undefined ? {} : { value: result }),
  }));
};

const scoreInput = (run: Run, key: string): ScoreValue => {
  const known = run.state.scores.get(key);
  const result = known === undefined || known === ERASED ? computeScore(run, key) : known;
  if ('wants' in result) return result;
  if (!result.available) return {};
  const level = result.band === undefined ? {} : { level: result.band };
  return { value: result.value, ...level, source: `score ${key}`, parts: result.inputs };
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
  if (definition === undefined) return {};
  const given = definition.missing?.use;
  const value = measure && attainment({ definition, ...measure });
  if (value !== undefined && measure !== undefined) return { value, source: lineage(measure) };
  return given === undefined ? {} : { value: as<Decimal>(given), source: 'value for missing' };
};

/** Which imported rows a measure was made of: `measures <id> row 3, measures <id> row 3`. */
const lineage = ({ sources }: MeasureFact): string =>
  sources.map(({ measuresId, row }) => `measures ${measuresId} row ${row}`).join(', ');

const goalsOf = (submission: Submission, field: string): readonly Goal[] | undefined => {
  const { content } = submission;
  if (content.kind === 'goals') return content.goals === ERASED ? undefined : content.goals;
  const value = answered(submission, field);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object') : undefined;
};

/** What a field holds in the last submission of a step, one for each author who filled it in. */
const enteredIn = (run: Run, block: string, field: string): readonly Entered[] => {
  const definition = fieldOf(run.flow, block, field);
  if (definition === undefined) return [];
  const read = (one: Submission) => enteredBy(run, definition, one);
  return keysOf(run, block).flatMap((all) => sharedBy(run, all, read) ?? lastOf(all, read) ?? []);
};

const lastOf = (
  all: readonly Submission[],
  read: (submission: Submission) => Entered | undefined,
): Entered | undefined => {
  const last = all.at(-1);
  return last === undefined ? undefined : read(last);
};

const keysOf = (run: Run, block: string): readonly (readonly Submission[])[] =>
  [...run.state.submissions].flatMap(([key, all]) => (blockOf(key) === block ? [all] : []));

const submissionsOf = (run: Run, block: string): readonly Submission[] =>
  keysOf(run, block).flatMap((all) => all.at(-1) ?? []);

const enteredBy = (run: Run, field: FlowField, submission: Submission): Entered | undefined => {
  const text = answered(submission, field.field);
  if (field.type === 'competencies') return meanLevel(run, field, text);
  if (typeof text !== 'string') return undefined;
  if (field.type === 'number' || field.type === 'computed') return { value: as<Decimal>(text) };
  return field.type === 'rating' ? levelIn(run, field, text) : undefined;
};

const answered = ({ content }: Submission, field: string): AnswerValue | undefined =>
  content.kind === 'answer' && content.answer !== ERASED ? content.answer.fields[field] : undefined;

/** Several competencies count as the mean of their levels. */
const meanLevel = (
  run: Run,
  { scale }: Extract<FlowField, { type: 'competencies' }>,
  rated: AnswerValue | undefined,
): Entered | undefined => {
  const levels = run.flow.document.scales[scale]?.levels ?? [];
  const chosen = typeof rated === 'object' ? Object.values(rated) : [];
  const values = chosen.flatMap((id) => levels.find((level) => level.id === id)?.value ?? []);
  const value = mean(values.map((each) => as<Decimal>(each)));
  return value === undefined ? undefined : { value };
};

const levelIn = (
  run: Run,
  { scale }: Extract<FlowField, { type: 'rating' }>,
  text: string,
): Entered => {
  const level = run.flow.document.scales[scale]?.levels.find(({ id }) => id === text);
  const value = level?.value === undefined ? {} : { value: as<Decimal>(level.value) };
  return { ...value, level: text };
};
