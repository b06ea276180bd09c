import { mayAct } from '@reprise/domain/access';
import { cycleDecider } from '@reprise/domain/cycle';
import type { CycleCommand, CycleState } from '@reprise/domain/cycle';
import { as, fold } from '@reprise/domain/kernel';
import type { CycleId, Instant } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { answeredBefore, append, notBefore, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore, ExpectedRevision } from '../ports/index.js';

export interface LoadedCycle {
  readonly state: CycleState;
  readonly expected: ExpectedRevision;
  /** When the last of its events happened: what follows from it is dated no earlier. */
  readonly lastAt: Instant | undefined;
}

export const loadCycle = async (store: EventStore, cycleId: CycleId): Promise<LoadedCycle> => {
  const events = await store.readStream(`reviewCycle-${cycleId}`);
  const state = fold(
    cycleDecider,
    events.map((event) => decode('reviewCycle', event)),
  );
  const last = events.at(-1);
  return {
    state,
    expected: last?.revision ?? 'noStream',
    lastAt: last && as<Instant>(last.time),
  };
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
      const { state, expected, lastAt } = await loadCycle(store, cycleId);
      const timely = notBefore(request, lastAt);
      const decision = cycleDecider.decide(datedAt(command, timely.at), state);
      if (decision.kind === 'refused') return decision;
      const { events } = decision;
      const change = { category: 'reviewCycle', id: cycleId, expected, events } as const;
      return append(store, { request, writes: [writeOf(change, timely)] });
    });
  };

/** A draft is of no instant: what it says counts from its launch on. */
const datedAt = (command: CycleCommand, at: Instant): CycleCommand =>
  'at' in command ? { ...command, at } : command;
