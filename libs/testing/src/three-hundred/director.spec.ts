import { START_POSITION } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { catalogue, decode } from '@reprise/events/codec';
import { describe, expect, it } from '@jest/globals';
import { Director } from './director.js';
import { MemoryWorld } from './memory-world.js';

const at = as<Instant>('2026-01-05T01:00:00.000Z');

const playedBy = async (size: number) => {
  const world = new MemoryWorld(at);
  const director = new Director(world, 7);
  await director.play({ size, at });
  const events = await world.store.readAll({ after: START_POSITION, limit: 1_000_000 });
  return { director, events };
};

describe('the scenario in memory', () => {
  it('ends without a refusal, and holds everything that can happen to a review', async () => {
    const { director, events } = await playedBy(62);
    expect(director.refusals).toEqual([]);
    const reviews = events
      .filter(({ stream }) => stream.startsWith('review-'))
      .map((event) => decode('review', event));
    const happened = new Set(reviews.map(({ type }) => type));
    // Flags are findings about what should not happen, and nothing here should not.
    const never = Object.keys(catalogue.review).filter((type) => !happened.has(type as never));
    expect(never).toEqual(['StepFlagged']);
    const closed = reviews.filter(({ type }) => type === 'ReviewClosed');
    expect(closed).toHaveLength(62);
    const ends = events.filter(({ type }) => /cycle-closed|plan-closed/.test(type));
    const plans = events.filter(({ type }) => type === 'improvement-plan.plan-opened.v1');
    expect(ends).toHaveLength(plans.length + 1);
  }, 120_000);
});
