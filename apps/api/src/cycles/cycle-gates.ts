import { questionOf } from '@reprise/application/cycles';
import type { GateCount } from '@reprise/application/ports';
import type { LaunchedCycle } from '@reprise/domain/cycle';
import { gatesOfFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow, GateOfFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { Text, UnitId } from '@reprise/domain/kernel';
import type { CycleGate } from '@reprise/http-contracts/cycles';
import type { DateGateRow } from '@reprise/postgres-views';
import type { Installation } from '../platform/installation.js';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';

const EVERYBODY: Text = { zh: '全体', en: 'everybody' };

interface Seen {
  readonly cycle: LaunchedCycle;
  readonly flow: CompiledFlow;
  readonly names: Names;
}

/** What reviews wait for together, and how far that is, in the order of the flow. */
export const cycleGates = async (
  { joins, consoleRows }: Installation,
  seen: Seen,
): Promise<CycleGate[]> => {
  const { cycle, flow } = seen;
  const dated = await consoleRows.dateGates(cycle.cycleId);
  const gates: CycleGate[] = [];
  for (const gate of gatesOfFlow(flow)) {
    const counts = await joins.gateCounts(questionOf(cycle.cycleId, gate));
    const date = dated.find(({ block }) => block === gate.gate);
    gates.push(...counts.map((count) => gateView(gate, { count, date }, seen)));
  }
  return gates;
};

interface Counted {
  readonly count: GateCount;
  readonly date: DateGateRow | undefined;
}

const gateView = (
  { gate, by, isCounted }: GateOfFlow,
  { count, date }: Counted,
  { cycle, flow, names }: Seen,
): CycleGate => {
  const { group, numerator, denominator } = count;
  const status: CycleGate['status'] = isOpen({ gate, group, date }, cycle) ? 'open' : 'waiting';
  return present({
    gate,
    group,
    title: blockTitle(flow, gate),
    groupName: by === 'unit' ? names.unit(as<UnitId>(group)) : EVERYBODY,
    numerator,
    denominator,
    status,
    opensAt: isCounted ? undefined : date?.opens_at?.toISOString(),
  });
};

interface Gate {
  readonly gate: string;
  readonly group: string;
  readonly date: DateGateRow | undefined;
}

/** A date opens its gate review by review: it is open when somebody is past it and nobody waits. */
const isOpen = ({ gate, group, date }: Gate, cycle: LaunchedCycle): boolean =>
  cycle.gates.some((each) => each.gate === gate && each.group === group) ||
  (date !== undefined && date.passed > 0 && date.waiting === 0);
