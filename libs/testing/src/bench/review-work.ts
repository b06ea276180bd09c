import { as, derivedId } from '@reprise/domain/kernel';
import type { CycleId, Instant, PersonId, ReviewId, TaskId } from '@reprise/domain/kernel';
import type { Work } from '@reprise/domain/review';
import { answer, approve, goals } from '../scenario/index.js';
import type { Agent } from './company.js';

/** A task somebody completes: its id is known beforehand, because it is derived from what it is. */
export interface Deed {
  readonly reviewId: ReviewId;
  readonly by: PersonId;
  readonly taskId: TaskId;
  readonly work: Work;
  readonly at: Instant;
}

const TEXT = '全年处理工单一千二百件，首次解决率由八成提高到八成五，带教新人两名，均已独立上岗。';

interface Planned {
  readonly step: string;
  readonly by: PersonId;
  readonly work: Work;
}

export const reviewIdOf = (cycleId: CycleId, { id }: Agent): ReviewId =>
  derivedId<ReviewId>('review', cycleId, id);

/** Goals and their approval: what is done when a cycle has just begun. */
export const firstDeeds = (cycleId: CycleId, agent: Agent): readonly Deed[] =>
  deedsOf(reviewIdOf(cycleId, agent), FIRST_AT, [
    { step: 'goals', by: agent.id, work: goals },
    { step: 'agree-goals', by: agent.manager, work: approve },
  ]);

/** Everything from nomination to the second look, when the year-end gate has opened. */
export const laterDeeds = (cycleId: CycleId, agent: Agent): readonly Deed[] => {
  const { id, manager, second, peers } = agent;
  return deedsOf(reviewIdOf(cycleId, agent), LATER_AT, [
    { step: 'nominate', by: id, work: { kind: 'nomination', people: peers } },
    { step: 'approve-peers', by: manager, work: approve },
    { step: 'self', by: id, work: answer({ rating: 'A', summary: TEXT }) },
    ...peers.map((by): Planned => {
      const work = answer({ rating: 'B', example: TEXT });
      return { step: `peer[${by}]`, by, work };
    }),
    { step: 'assess', by: manager, work: answer({ rating: 'B', strengths: TEXT, gaps: TEXT }) },
    { step: 'second-look', by: second, work: approve },
  ]);
};

const FIRST_AT = as<Instant>('2026-01-06T02:00:00.000Z');
/** The gate has opened the day before. */
export const GATE_AT = as<Instant>('2026-12-08T01:00:00.000Z');
const LATER_AT = as<Instant>('2026-12-08T02:00:00.000Z');

const deedsOf = (reviewId: ReviewId, at: Instant, planned: readonly Planned[]): readonly Deed[] =>
  planned.map(({ step, by, work }) => {
    const taskId = derivedId<TaskId>('task', reviewId, step, '1', by);
    return { reviewId, by, taskId, work, at };
  });
