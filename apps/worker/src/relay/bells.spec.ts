import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Bells } from './bells.js';

/** As the Temporal client throws it; the code is gRPC’s. */
const grpc = (code: number): Error =>
  Object.assign(new Error(`gRPC ${code}`), { code, details: '', metadata: {} });

/** Bells whose ringing fails for some workflows, and what became of each. */
const bellsWith = (failures: Readonly<Record<string, Error>>) => {
  const rung: string[] = [];
  const letters: string[] = [];
  const ring = async (target: string): Promise<void> => {
    const failure = failures[target];
    if (failure !== undefined) throw failure;
    rung.push(target);
  };
  const bells = new Bells({
    ringer: { ring, ringIfThere: ring },
    deadLetters: { keep: async ({ target }) => void letters.push(target) },
    log: pino({ level: 'silent' }),
  });
  return { bells, rung, letters };
};

describe('ringing many', () => {
  it('throws what passes by itself, so that the page is tried again', async () => {
    for (const code of [8, 14]) {
      const { bells, letters } = bellsWith({ b: grpc(code) });
      await expect(bells.ring(['a', 'b'], '7')).rejects.toThrow(`gRPC ${code}`);
      expect(letters).toEqual([]);
    }
  });

  it('looks through what the client wraps around it', async () => {
    const wrapped = new Error('Failed to signal', { cause: grpc(14) });
    await expect(bellsWith({ a: wrapped }).bells.ring(['a'], '7')).rejects.toThrow('Failed');
  });

  it('keeps anything else as a dead letter and rings the others', async () => {
    const { bells, rung, letters } = bellsWith({ b: grpc(3), c: new Error('a surprise') });
    await bells.ring(['a', 'b', 'c', 'd'], '7');
    expect([rung, letters]).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
  });
});
