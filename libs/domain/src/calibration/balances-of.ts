import { add } from '../decimal/index.js';
import { ABSENT } from '../facts/index.js';
import type { FactSource, Period } from '../facts/index.js';
import type { FlowDocument } from '../flow/language/index.js';
import { as } from '../kernel/index.js';
import type { Decimal, UnitId } from '../kernel/index.js';
import type { BalanceDocument, BalanceRule } from '../quotas/index.js';
import { attainment } from '../scoring/index.js';

export interface UnitLooked {
  readonly measures: FlowDocument['measures'];
  readonly facts: Pick<FactSource, 'unit' | 'measures'>;
  readonly unit: UnitId;
  readonly period: Period;
}

/**
 * The balances of a session with their limits as numbers. The unit's own score is a measure of its
 * head; where it has none, there is nothing to compare with and the balance is left out.
 */
export const balancesOf = (
  rules: readonly BalanceDocument[],
  looked: UnitLooked,
): readonly BalanceRule[] => rules.flatMap((rule) => inNumbers(rule, looked) ?? []);

const inNumbers = (
  { againstUnit, ...rule }: BalanceDocument,
  looked: UnitLooked,
): BalanceRule | undefined => {
  if (againstUnit === undefined) return rule;
  const score = unitScore(looked, againstUnit);
  if (score === undefined) return undefined;
  const above = (limit: string | undefined): string | undefined =>
    limit === undefined ? undefined : add(score, as<Decimal>(limit));
  const [atMost, atLeast] = [above(rule.atMost), above(rule.atLeast)];
  return {
    ...rule,
    ...(atMost === undefined ? {} : { atMost }),
    ...(atLeast === undefined ? {} : { atLeast }),
  };
};

const unitScore = (
  { measures, facts, unit, period }: UnitLooked,
  measure: string,
): Decimal | undefined => {
  const head = headOf(facts, unit);
  const values = head === undefined ? ABSENT : facts.measures(head, period);
  const fact = values === undefined || values === ABSENT ? undefined : values[measure];
  const definition = measures[measure];
  return fact === undefined || definition === undefined
    ? undefined
    : attainment({ definition, ...fact });
};

const headOf = ({ unit: find }: UnitLooked['facts'], id: UnitId) => {
  const unit = find(id);
  return unit === undefined || unit === ABSENT ? undefined : unit.roles['head']?.[0];
};
