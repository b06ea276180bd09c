import { expect, it } from '@jest/globals';
import { START_POSITION } from '@reprise/application/ports';
import type { AppendRequest } from '@reprise/application/ports';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { Installation, must, SYSTEM } from '@reprise/testing/scenario';
import { openCohort } from './index.js';

/** A store that is gone once, when the second page of reviews comes. */
class BreakingStore extends MemoryEventStore {
  pages = 0;

  override append(request: AppendRequest) {
    const isPage = request.writes.some(({ stream }) => stream.startsWith('review-'));
    if (isPage) this.pages += 1;
    return isPage && this.pages === 2 ? Promise.reject(new Error('gone')) : super.append(request);
  }
}

it('goes on where it was interrupted, and opens nobody twice', async () => {
  const store = new BreakingStore({ now: () => '2026-01-05T01:00:00.000Z' });
  const place = new Installation(store);
  await expect(place.launch(247)).rejects.toThrow('gone');
  const open = () => openCohort(place.handling)(place.cycleId, 0, place.request(SYSTEM));
  must(await open());
  must(await open());
  const log = await store.readAll({ after: START_POSITION, limit: 10_000 });
  const opened = log.filter(({ type }) => type === 'review.review-opened.v1');
  expect(new Set(opened.map(({ stream }) => stream)).size).toBe(opened.length);
  expect(opened).toHaveLength(251);
});
