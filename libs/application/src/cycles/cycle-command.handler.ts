import { mayAct } from '@reprise/domain/access';
import { cycleDecider } from '@reprise/domain/cycle';
import type { CycleCommand, CycleState } from '@reprise/domain/cycle';
import { fold } from '@reprise/domain/kernel';
import type { CycleId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { answeredBefore, append, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore, ExpectedRevision } from '../ports/index.js';

export const loadCycle = async (
  store: EventStore,
  cycleId: CycleId,
): Promise<{ readonly state: CycleState; readonly expected: ExpectedRevision }> => {
  const events = await store.readStream(`reviewCycle-${cycleId}`);
  const state = fold(
    cycleDecider,
    events.map((event) => decode('reviewCycle', event)),
  );
  return { state, expected: events.length === 0 ? 'noStream' : events.length - 1 };
};

/** Every change of a cycle itself; what follows for its reviews is carried by its workflow. */
export const handleCycleCommand =
  (store: EventStore) =>
  async (cycleId: CycleId, command: CycleCommand, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const repeated = await answeredBefore(store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(async () => {
      const { state, expected } = await loadCycle(store, cycleId);
      const decision = cycleDecider.decide(command, state);
      if (decision.kind === 'refused') return decision;
      const { events } = decision;
      const change = { category: 'reviewCycle', id: cycleId, expected, events } as const;
      return append(store, { request, writes: [writeOf(change, request)] });
    });
  };
