import { mayAct } from '@reprise/domain/access';
import { fold } from '@reprise/domain/kernel';
import type { MeasuresId } from '@reprise/domain/kernel';
import { measuresDecider } from '@reprise/domain/measures';
import type { MeasuresCommand } from '@reprise/domain/measures';
import { decode } from '@reprise/events/codec';
import { answeredBefore, append, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore } from '../ports/index.js';

/** What is imported; who imports it is who asks. */
export type ImportMeasures = Omit<MeasuresCommand, 'type' | 'by' | 'measuresId'>;

/** Stores the actuals of one period; scores computed from then on read them. */
export const importMeasures =
  (store: EventStore) =>
  async (measuresId: MeasuresId, measures: ImportMeasures, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'import measures');
    if (denied !== undefined) return denied;
    const repeated = await answeredBefore(store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(async () => {
      const stored = await store.readStream(`measures-${measuresId}`);
      const events = stored.map((event) => decode('measures', event));
      const { person: by } = request.actor;
      const command = { type: 'ImportMeasures', measuresId, by, ...measures } as const;
      const decision = measuresDecider.decide(command, fold(measuresDecider, events));
      if (decision.kind === 'refused') return decision;
      const expected = stored.at(-1)?.revision ?? 'noStream';
      const change = { category: 'measures', id: measuresId, expected } as const;
      const write = writeOf({ ...change, events: decision.events }, request);
      return append(store, { request, writes: [write] });
    });
  };
