import type { CycleView } from '@reprise/http-contracts/cycles';
import type { ProgressRow } from '@reprise/postgres-views';
import { as } from '@reprise/domain/kernel';
import type { UnitId } from '@reprise/domain/kernel';
import type { Names } from '../platform/names.js';

type Unit = CycleView['units'][number];

/** How far each unit is: closed reviews, and open ones by the stage they are in. */
export const unitProgress = (rows: readonly ProgressRow[], names: Names): Unit[] => {
  const units = new Map<string, Unit>();
  for (const { unit, stage, status, reviews } of rows) {
    const before = units.get(unit) ?? {
      unitId: unit,
      name: names.unit(as<UnitId>(unit)),
      total: 0,
      closed: 0,
      byStage: {},
    };
    const isClosed = status === 'closed';
    const inStage = stage !== null && !isClosed ? { [stage]: reviews } : {};
    units.set(unit, {
      ...before,
      total: before.total + reviews,
      closed: before.closed + (isClosed ? reviews : 0),
      byStage: { ...before.byStage, ...inStage },
    });
  }
  return [...units.values()];
};
