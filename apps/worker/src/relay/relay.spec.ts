import { expect, it } from '@jest/globals';
import type { Position, StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { CycleId } from '@reprise/domain/kernel';
import { Relay } from './relay.js';
import type { RelayPlace } from './relay.js';
import type { Bells } from './bells.js';

/** Which workflows a page with one event of a stream rings, where two cycles are open. */
const rungBy = async (stream: string): Promise<readonly string[]> => {
  const rung: string[] = [];
  const ring = async (targets: readonly string[]): Promise<void> => void rung.push(...targets);
  const place = {
    cycleRestsMs: 0,
    installation: { handling: {}, joins: {}, dues: { clocksOf: async () => [] } },
    relayRows: { cyclesOf: async () => [], openCycles: async () => [as<CycleId>('a'), as('b')] },
  };
  const bells = { ring, ringIfThere: ring } as unknown as Bells;
  const relay = new Relay(place as unknown as RelayPlace, bells);
  const position = '1' as Position;
  await relay.handle([{ stream, position } as StoredEvent]);
  return rung;
};

it('rings every open cycle when actuals were imported, and otherwise the one that moved', async () => {
  expect(await rungBy('measures-2026-01')).toEqual(['review-cycle/a', 'review-cycle/b']);
  expect(await rungBy('reviewCycle-b')).toEqual(['review-cycle/b']);
});
