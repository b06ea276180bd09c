import { ABSENT } from '@reprise/domain/facts';
import type { FactSource } from '@reprise/domain/facts';
import type { NodeOf } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { Decimal, Instant, UnitId } from '@reprise/domain/kernel';
import { add } from '@reprise/domain/decimal';
import { attainment } from '@reprise/domain/scoring';
import type { BalanceDocument, BalanceRule } from '@reprise/domain/quotas';
import type { Duty } from './cycle-duty.js';

interface Where {
  readonly group: string;
  readonly at: Instant;
}

/**
 * The balances of a session with their limits as numbers. The unit's own score is a measure of its
 * head; where it has none, there is nothing to compare with and the balance is left out.
 */
export const balanceOf = async (
  { handling, flow, cycle }: Duty,
  { document }: NodeOf<'calibration'>,
  { group, at }: Where,
): Promise<{ readonly balance?: readonly BalanceRule[] }> => {
  if (document.balance === undefined) return {};
  const facts = await handling.directory.factsAt(at, flow.document.zone);
  const unitScore = (measure: string): Decimal | undefined => {
    const head = headOf(facts, as<UnitId>(group));
    const values = head === undefined ? ABSENT : facts.measures(head, cycle.period);
    const fact = values === undefined || values === ABSENT ? undefined : values[measure];
    const definition = flow.document.measures[measure];
    return fact === undefined || definition === undefined
      ? undefined
      : attainment({ definition, ...fact });
  };
  return { balance: document.balance.flatMap((rule) => inNumbers(rule, unitScore) ?? []) };
};

const headOf = (facts: FactSource, id: UnitId) => {
  const unit = facts.unit(id);
  return unit === undefined || unit === ABSENT ? undefined : unit.roles['head']?.[0];
};

const inNumbers = (
  { againstUnit, ...rule }: BalanceDocument,
  unitScore: (measure: string) => Decimal | undefined,
): BalanceRule | undefined => {
  if (againstUnit === undefined) return rule;
  const score = unitScore(againstUnit);
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
