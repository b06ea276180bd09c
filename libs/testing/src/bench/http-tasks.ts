import { randomUUID } from 'node:crypto';
import { handleReviewCommand } from '@reprise/application/reviews';
import type { PersonId } from '@reprise/domain/kernel';
import { must, SYSTEM } from '../scenario/index.js';
import { callersDo } from './callers.js';
import type { Agent } from './company.js';
import { hold } from './contest.js';
import type { Outcome } from './contest.js';
import { HandWrittenMachine } from './hand-written-machine.js';
import { HttpCaller } from './http-caller.js';
import { firstDeeds, GATE_AT, laterDeeds, reviewIdOf } from './review-work.js';
import type { Deed } from './review-work.js';
import { sample, together } from './sample.js';
import type { Sample } from './sample.js';
import { ServerProcess } from './server-process.js';
import { signedIn } from './sessions.js';
import type { Site } from './site.js';
import { MOST_CONNECTIONS, TASKS_OF_A_REVIEW } from './task-completion.js';
import type { Callers, Reviews } from './task-completion.js';

const API = new URL('../../../../apps/api/dist/main.js', import.meta.url);
const MACHINE = new URL('./machine-server.js', import.meta.url);
const SECRET = 'the secret of the bench, long enough for the library';

interface Both {
  readonly site: Site;
  readonly reviews: Reviews;
  readonly api: ServerProcess;
  readonly machine: ServerProcess;
  readonly items: HandWrittenMachine;
  readonly cookies: ReadonlyMap<PersonId, string>;
}

/** A task completed over HTTP, signed in, against the machine behind bare node:http. */
export const benchHttpTasks = async (
  site: Site,
  reviews: Reviews,
  { rounds, callers: at }: { readonly rounds: number; readonly callers: readonly Callers[] },
): Promise<readonly Outcome[]> => {
  const DATABASE_URL = site.connectionString;
  const api = await ServerProcess.start(
    API,
    { DATABASE_URL, REPRISE_SECRET: SECRET, REPRISE_URL: 'http://localhost' },
    'REPRISE_PORT',
  );
  const connections = { DATABASE_URL, CONNECTIONS: String(MOST_CONNECTIONS) };
  const machine = await ServerProcess.start(MACHINE, connections, 'PORT');
  const items = await HandWrittenMachine.open(DATABASE_URL, 2);
  site.server.alsoWatch(api.pid, machine.pid);
  const people = new Set(site.agents.flatMap(({ id, manager, second }) => [id, manager, second]));
  const cookies = await signedIn(site.installation.pool, [...people], SECRET);
  const both = { site, reviews, api, machine, items, cookies };
  const outcomes: Outcome[] = [];
  try {
    for (const crowd of at) outcomes.push(await hold(contestOf(both, crowd), rounds));
  } finally {
    await items.close();
    await api.stop();
    await machine.stop();
  }
  return outcomes;
};

const contestOf = (both: Both, { callers, reviews: count, goal }: Callers) => ({
  name: `${callers} caller${callers === 1 ? '' : 's'}`,
  goal,
  product: () => workThrough(both, both.reviews.take(count), callers),
  reference: () => moveThrough(both, count, callers),
});

const workThrough = async (
  { site, reviews: { cycleId }, api, cookies }: Both,
  agents: readonly Agent[],
  callers: number,
): Promise<Sample> => {
  const http = new HttpCaller(api.port, callers);
  const post = ({ taskId, by, work }: Deed): Promise<void> =>
    http.send({
      path: `/api/tasks/${taskId}/complete`,
      headers: {
        cookie: cookies.get(by) ?? '',
        'idempotency-key': randomUUID(),
        'if-match': '"0"',
      },
      body: JSON.stringify({ work }),
    });
  const phase = async (deeds: readonly (readonly Deed[])[]): Promise<Sample> => {
    // The page that sends an answer has asked before who is there: that is not counted.
    const people = [...new Set(deeds.flat().map(({ by }) => by))];
    await callersDo(callers, people, async (person) => {
      await http.send({ path: '/api/me', headers: { cookie: cookies.get(person) ?? '' } });
      return 0;
    });
    return sample(site.server, () =>
      callersDo(callers, deeds, async (ofReview) => {
        for (const deed of ofReview) await post(deed);
        return ofReview.length;
      }),
    );
  };
  const begun = await phase(agents.map((agent) => firstDeeds(cycleId, agent)));
  const handle = handleReviewCommand(site.installation.handling);
  await callersDo(32, agents, async (agent) => {
    const request = site.request(SYSTEM, GATE_AT);
    must(await handle(reviewIdOf(cycleId, agent), { type: 'PassTime' }, request));
    return 0;
  });
  const done = await phase(agents.map((agent) => laterDeeds(cycleId, agent)));
  http.close();
  return together(begun, done);
};

const moveThrough = async (
  { site, machine, items }: Both,
  count: number,
  callers: number,
): Promise<Sample> => {
  const ids = Array.from({ length: count }, () => randomUUID());
  await items.add(ids);
  const http = new HttpCaller(machine.port, callers);
  const took = await sample(site.server, () =>
    callersDo(callers, ids, async (id) => {
      for (let was = 0; was < TASKS_OF_A_REVIEW; was += 1) {
        await http.send({ path: '/', headers: {}, body: JSON.stringify({ id, was }) });
      }
      return TASKS_OF_A_REVIEW;
    }),
  );
  http.close();
  return took;
};
