import { cycleDecider } from '@reprise/domain/cycle';
import type { CycleEvent, CycleState, LaunchedCycle } from '@reprise/domain/cycle';
import { gatesOfFlow } from '@reprise/domain/flow/compile';
import type { GateOfFlow } from '@reprise/domain/flow/compile';
import { derivedId, fold } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { append, notBefore, untilAppended, writeOf } from '../kernel/index.js';
import type { GateCount } from '../ports/index.js';
import { loadCycle } from './cycle-command.handler.js';
import { asOfNow } from './cycle-duty.js';
import type { Discharge, Done, Duty } from './cycle-duty.js';
import { questionOf } from './gate-question.js';

type Counted = GateCount & { readonly gate: string };

/** Counts before each gate again, and opens those of groups in which all have passed. */
export const openCountedGates: Discharge = async (duty) => {
  const complete: Counted[] = [];
  for (const gate of gatesOfFlow(duty.flow)) {
    const counts = await groupsToOpen(duty, gate);
    complete.push(...counts.map((count) => ({ gate: gate.gate, ...count })));
  }
  return complete.length === 0 ? 0 : openAll(duty, complete);
};

/** Groups before a counted gate that is to be opened to them; none where a date opens it. */
export const groupsToOpen = async (
  { handling, cycle }: Pick<Duty, 'handling' | 'cycle'>,
  gate: GateOfFlow,
): Promise<readonly GateCount[]> => {
  if (!gate.isCounted) return [];
  const counts = await handling.joins.gateCounts(questionOf(cycle.cycleId, gate));
  return counts.filter(isClosedTo(cycle, gate));
};

/** Groups somebody waits in, all of whom have passed, and whose gate was not opened before. */
const isClosedTo =
  (cycle: LaunchedCycle, { gate }: GateOfFlow) =>
  ({ group, waiting, numerator, denominator }: GateCount): boolean =>
    waiting > 0 &&
    numerator === denominator &&
    !cycle.gates.some((open) => open.gate === gate && open.group === group);

/** All gates that one count opens are one append: a cycle may have thousands of groups. */
const openAll = async (duty: Duty, complete: readonly Counted[]): Promise<Done> => {
  const { handling, cycle } = duty;
  const { claim: _, ...counted } = await asOfNow(duty);
  let opened = 0;
  const answer = await untilAppended(async () => {
    const { state, expected, lastAt } = await loadCycle(handling.store, cycle.cycleId);
    const timely = notBefore(counted, lastAt);
    const events = openings(state, complete, timely.at);
    opened = events.length;
    const commandId = derivedId<PersonId>('open gates', cycle.cycleId, String(expected));
    const its = { ...timely, commandId };
    const change = { category: 'reviewCycle', id: cycle.cycleId, expected, events } as const;
    return append(handling.store, { request: its, writes: [writeOf(change, its)] });
  });
  return answer.kind === 'refused' ? answer : opened;
};

const openings = (
  state: CycleState,
  complete: readonly Counted[],
  at: Duty['request']['at'],
): readonly CycleEvent[] => {
  const events: CycleEvent[] = [];
  let now = state;
  for (const { waiting: _, ...count } of complete) {
    const command = { type: 'OpenGate', because: 'counted', at, ...count } as const;
    const decision = cycleDecider.decide(command, now);
    if (decision.kind === 'refused') continue;
    events.push(...decision.events);
    now = fold(cycleDecider, decision.events, now);
  }
  return events;
};
