import { beforeEach, describe, expect, it } from '@jest/globals';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { dueTable } from '@reprise/read-models/dues';
import { stepTable, taskTable } from '@reprise/read-models/reviews';
import { employee, goals, hr, Installation, playYear } from '@reprise/testing/scenario';
import { nextDueAt } from '@reprise/domain/review';

let store: MemoryEventStore;
let place: Installation;

beforeEach(() => {
  store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
});

describe('a year through the handlers', () => {
  it('ends as the flow says, for each in their own way', async () => {
    await playYear(place);
    const plans = (await store.readAll({ after: '0'.repeat(20) as never, limit: 10_000 }))
      .filter(({ type }) => type === 'review.plan-started.v1')
      .map(({ data }) => (data as { readonly kind: string }).kind);
    expect(plans.filter((kind) => kind === 'improvement')).toHaveLength(1);
    for (const agent of ['E1', 'E2', 'E3', 'E4']) {
      expect((await place.review(agent)).status).toBe('closed');
    }
  });

  it('keeps the rows of steps, tasks and dues true to the reviews', async () => {
    await playYear(place);
    for (const number of ['E1', 'M1', 'H2']) {
      const review = await place.review(number);
      const id = place.reviewOf(number);
      const mine = (table: typeof stepTable) =>
        store.rows.all(table).filter((row) => row['review_id'] === id);
      for (const row of mine(stepTable)) {
        expect(review.steps.get(String(row['step']))).toMatchObject({
          status: row['status'],
          iteration: row['iteration'],
        });
      }
      const waiting = store.rows.all(dueTable).find(({ stream }) => stream === `review-${id}`);
      const due = waiting?.['next_due_at'];
      expect(due).toBe(nextDueAt(review));
      const openRows = mine(taskTable).filter((row) => {
        const step = review.steps.get(String(row['step']));
        return (
          row['status'] === 'open' && step?.status === 'open' && step.iteration === row['iteration']
        );
      });
      const open = [...review.tasks.values()].filter(({ status }) => status === 'open');
      expect(openRows.map((row) => row['task_id']).toSorted()).toEqual(
        open.map(({ taskId }) => taskId).toSorted(),
      );
    }
  });
});

describe('access and repetition', () => {
  it('answers a stranger’s command on somebody’s task as if it did not exist', async () => {
    await place.launch(2);
    const { taskId, revision } = await place.task('E1', 'goals');
    const command = {
      type: 'CompleteTask',
      by: employee('E2').person,
      taskId,
      revision,
      work: goals,
    } as const;
    expect(await place.send('E1', command, employee('E2'))).toMatchObject({ code: 'TASK.UNKNOWN' });
  });

  it('lets nobody but HR change reviews, and nobody but the clockwork pass time', async () => {
    await place.launch(2);
    const withdraw = { type: 'WithdrawReview', by: employee('M1').person, reason: 'x' } as const;
    expect(await place.send('E1', withdraw, employee('M1'))).toMatchObject({
      code: 'ACCESS.DENIED',
    });
    expect(await place.send('E1', { type: 'PassTime' }, hr)).toMatchObject({
      code: 'ACCESS.DENIED',
    });
  });

  it('answers a repeated command once, and refuses its key for anything else', async () => {
    await place.launch(2);
    const { taskId, assignee: by, revision } = await place.task('E1', 'goals');
    const command = { type: 'CompleteTask', by, taskId, revision, work: goals } as const;
    const { handleReviewCommand } = await import('./reviews/index.js');
    const handle = handleReviewCommand(place.handling);
    const claim = { actor: by, key: 'k', bodyDigest: 'one' };
    const request = { ...place.request({ person: by, roles: [] }), claim };
    const first = await handle(place.reviewOf('E1'), command, request);
    expect(first.kind).toBe('done');
    expect(await handle(place.reviewOf('E1'), command, request)).toEqual(first);
    const other = { ...request, claim: { ...claim, bodyDigest: 'two' } };
    const refused = await handle(place.reviewOf('E1'), command, other);
    expect(refused).toMatchObject({ code: 'REQUEST.KEY_REUSED' });
  });
});
