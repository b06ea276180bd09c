import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approve, goals } from '@reprise/testing/scenario';
import { listen } from './kit/listen.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(3);
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('live', () => {
  it('is for people who are signed in', async () => {
    const answer = await fetch(`${api.server.address}/api/live`);
    expect(answer.status).toBe(401);
    await answer.body?.cancel();
  });

  it('tells those in a review that their inbox changed, and nobody else', async () => {
    const [manager, stranger] = await Promise.all([api.as('M1'), api.as('E2')]);
    const hears = await listen(manager);
    await api.scenario.submit('E1', 'goals', goals);
    const head = BigInt(await api.installation.store.head());
    let heard = await hears.next();
    expect(heard.topics).toEqual(expect.arrayContaining(['inbox', 'team', 'review']));
    // News that come at almost the same time are told together: the launch is over and told by now.
    while (BigInt(heard.id) < head) heard = await hears.next();
    const silent = await listen(stranger);
    await api.scenario.submit('E1', 'agree-goals', approve);
    heard = await hears.next();
    // Something that does concern the other: whatever was for them before would have come first.
    await api.scenario.submit('E2', 'goals', goals);
    const next = await silent.next();
    expect(BigInt(next.id)).toBeGreaterThan(BigInt(heard.id));
    hears.close();
    silent.close();
  });

  it('tells at once what was missed since the event heard last', async () => {
    const client = await api.as('M1');
    const first = await listen(client);
    const { id } = first.opened;
    first.close();
    await api.scenario.submit('E3', 'goals', goals);
    const again = await listen(client, id);
    const missed = await again.next();
    expect(missed.topics).toContain('inbox');
    expect(BigInt(missed.id)).toBeGreaterThan(BigInt(id));
    again.close();
  });

  it('lets the server go while streams are open', async () => {
    const stream = await listen(await api.as('M1'));
    const closing = api.server.close();
    await stream.ended;
    await closing;
  });
});
