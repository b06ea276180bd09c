import { questionOf } from '@reprise/application/cycles';
import type { StoredEvent } from '@reprise/application/ports';
import { gatesOfFlow } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { decode } from '@reprise/events/codec';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { MemoryJoinRows } from '@reprise/testing/joins';
import { CYCLE_ID } from '@reprise/testing/three-hundred';

interface Counted {
  readonly gate: string;
  readonly group: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface Recount {
  readonly said: readonly Counted[];
  readonly found: readonly Counted[];
}

/**
 * What each gate said it had counted, and what is found by replaying the log up to the very
 * position it named and counting again.
 */
export const recountGates = async (
  log: readonly StoredEvent[],
  flow: CompiledFlow,
): Promise<Recount> => {
  const openings = openedGates(log);
  const store = new MemoryEventStore({ now: () => '', inlineViews });
  const joins = new MemoryJoinRows(store);
  const said: Counted[] = [];
  const found: Counted[] = [];
  let next = 0;
  for (const opening of openings.toSorted((a, b) => (a.position < b.position ? -1 : 1))) {
    for (; next < log.length && (log[next]?.position ?? '') <= opening.position; next += 1) {
      await again(store, log[next]);
    }
    const gate = gatesOfFlow(flow).find((each) => each.gate === opening.gate);
    if (gate === undefined) throw new Error(`the flow has no gate ${opening.gate}`);
    const counts = await joins.gateCounts(questionOf(CYCLE_ID, gate));
    const count = counts.find(({ group }) => group === opening.group);
    const { position: _, ...counted } = opening;
    said.push(counted);
    if (count === undefined) continue;
    const { numerator, denominator } = count;
    found.push({ gate: opening.gate, group: opening.group, numerator, denominator });
  }
  return { said, found };
};

const openedGates = (log: readonly StoredEvent[]) =>
  log
    .filter(({ type }) => type === 'review-cycle.gate-opened.v1')
    .map((event) => decode('reviewCycle', event))
    .flatMap((event) => {
      if (event.type !== 'GateOpened') return [];
      const { gate, group, numerator, denominator, position } = event;
      return [{ gate, group, numerator, denominator, position }];
    });

const again = async (store: MemoryEventStore, event: StoredEvent | undefined): Promise<void> => {
  if (event === undefined) return;
  const { stream, revision, id, type, data, time, metadata } = event;
  const expected = revision === 0 ? 'noStream' : revision - 1;
  await store.append({
    writes: [{ stream, expected, events: [{ id, type, data, time, metadata }] }],
  });
};
