import { ABSENT } from '../../facts/index.js';
import type { PersonFact } from '../../facts/index.js';
import type { Instant, PersonId, UnitId } from '../../kernel/index.js';
import type { QuotaAttribute, QuotaRule, Standing } from '../../quotas/index.js';
import { resultOfRecord } from '../../review/record/index.js';
import type { OpenedReview, ScoreResult } from '../../review/record/index.js';
import { compileCondition } from '../compile/index.js';
import type { CompiledFlow, Condition } from '../compile/index.js';
import { contextOf } from './context.js';
import { peopleNow } from './people-now.js';
import { Run } from './run.js';
import type { World } from './run.js';
import { computeScore } from './score-inputs.js';

export interface Looked {
  readonly state: OpenedReview;
  readonly at: Instant;
  readonly block: string;
}

/**
 * Where the subject of a review stands in what groups are made by. The rater is who is responsible,
 * the participant a quota names or the line manager: never the delegate who acted.
 */
export const standingNow = (
  world: World,
  { state, at, block }: Looked,
  rater?: string,
): Standing => {
  const fact = new Run(world, state, at).person(state.subject);
  if (fact === ABSENT) return {};
  const named =
    rater === undefined ? fact.lineManager : peopleNow(world, { state, block, role: rater, at })[0];
  return standingOf(fact, state.unit, named);
};

/** The unit is the one whose review it is: a later transfer changes no group that was counted. */
export const standingOf = (
  { grade, title }: PersonFact,
  unit: UnitId,
  rater: PersonId | undefined,
): Standing => ({ unit, grade, title, ...(rater === undefined ? {} : { rater }) });

/** Whether a condition on this review holds now; null counts as no. */
export const holdsNow = (
  world: World,
  { state, at }: Pick<Looked, 'state' | 'at'>,
  text: string | undefined,
): boolean =>
  text === undefined ||
  conditionOf(world.flow, text)(contextOf(new Run(world, state, at))) === true;

const compiled = new WeakMap<CompiledFlow, Map<string, Condition>>();

/** Compiled once for each flow, and forgotten with it. */
const conditionOf = (flow: CompiledFlow, text: string): Condition => {
  const known = compiled.get(flow) ?? new Map<string, Condition>();
  compiled.set(flow, known);
  const condition = known.get(text) ?? compileCondition(text, '').condition;
  known.set(text, condition);
  return condition;
};

/** A score as what was handed in so far makes it; nothing while a part of it is wanted. */
export const scoreNow = (
  world: World,
  { state, at }: Pick<Looked, 'state' | 'at'>,
  score: string,
): ScoreResult | undefined => {
  const result = computeScore(new Run(world, state, at), score);
  return 'wants' in result ? undefined : result;
};

/** The values of a subject in the attributes that make the group of a quota. */
export const groupOf = (rule: QuotaRule, standing: Standing): readonly string[] => {
  const among: readonly QuotaAttribute[] = rule.among === 'unit' ? ['unit'] : [];
  return [...new Set([...among, ...(rule.per ?? [])])].map((each) => standing[each] ?? '');
};

/** The unit that all of a group are of, where the quota groups by it first. */
export const unitOfGroup = (rule: QuotaRule, [first]: readonly string[]): string | undefined =>
  rule.among === 'unit' || rule.per?.[0] === 'unit' ? first : undefined;

/** The band of the result of record, where the flow names where it comes from and it is there. */
export const recordNow = (
  world: World,
  { state, at }: Pick<Looked, 'state' | 'at'>,
): string | undefined => {
  const run = new Run(world, state, at);
  const { resultSet, scores } = run.state;
  const set = resultSet === undefined ? [] : [resultSet];
  return resultOfRecord([...set, ...world.flow.document.resultOfRecord], scores)?.band;
};
