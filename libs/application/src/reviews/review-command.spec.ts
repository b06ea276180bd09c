import { describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import { cycleView } from '@reprise/read-models/cycles';
import { reviewView } from '@reprise/read-models/reviews';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { approve, employee, goals, hr, Installation } from '@reprise/testing/scenario';
import { handleReviewCommand, ReviewStore } from './index.js';

const claim = (key: string, bodyDigest = 'body') => ({ actor: 'p', key, bodyDigest });

/** Two processes on one log: what one of them knows of a review may be old. */
const pair = async () => {
  const store = new MemoryEventStore({
    now: () => '2026-01-05T01:00:00.000Z',
    inlineViews: [reviewView, cycleView],
  });
  const place = new Installation(store);
  await place.launch(1);
  const other = handleReviewCommand({ ...place.handling, reviews: new ReviewStore(store) });
  const own = handleReviewCommand(place.handling);
  const reviewId = place.reviewOf('E1');
  const { taskId, revision } = await place.task('E1', 'goals');
  const by = personIdOf('E1');
  const complete = { type: 'CompleteTask', by, taskId, revision, work: goals } as const;
  const send = (handle: typeof own, key: string, digest?: string) =>
    handle(reviewId, complete, {
      ...place.request(employee('E1')),
      claim: claim(key, digest),
    });
  return { place, own, other, reviewId, send };
};

describe('a command on a review that another process moved', () => {
  it('is decided on the review as it is now', async () => {
    const { place, own, other, reviewId, send } = await pair();
    // The other process has the goals as still open in its memory, and hears nothing of ours.
    const pause = { type: 'PauseClocks', person: personIdOf('E1'), because: 'leave' } as const;
    const resume = { type: 'ResumeClocks', person: personIdOf('E1') } as const;
    expect((await other(reviewId, pause, place.request(hr))).kind).toBe('done');
    expect((await send(own, 'a')).kind).toBe('done');
    expect((await other(reviewId, resume, place.request(hr))).kind).toBe('done');
    expect(await send(other, 'b')).toMatchObject({ kind: 'refused', code: 'TASK.CLOSED' });
  });

  it('finds a task that was opened meanwhile', async () => {
    const { place, own, other, reviewId, send } = await pair();
    await other(reviewId, { type: 'PassTime' }, place.request(hr));
    await send(other, 'seen');
    const { taskId, assignee, revision } = await place.task('E1', 'agree-goals');
    const agree = { type: 'CompleteTask', by: assignee, taskId, revision, work: approve } as const;
    const request = place.request({ person: assignee, roles: [] });
    expect((await own(reviewId, agree, request)).kind).toBe('done');
  });

  it('is answered as before when it is repeated, wherever it comes to', async () => {
    const { own, other, send } = await pair();
    const first = await send(own, 'a');
    expect(first.kind).toBe('done');
    expect(await send(own, 'a')).toEqual(first);
    expect(await send(other, 'a')).toEqual(first);
    expect(await send(other, 'a', 'another body')).toMatchObject({ code: 'REQUEST.KEY_REUSED' });
  });
});
