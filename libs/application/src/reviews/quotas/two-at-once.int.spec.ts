import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { handleReviewCommand, ReviewStore } from '@reprise/application/reviews';
import { openInstallation } from '@reprise/installation';
import type { Installation as Process } from '@reprise/installation';
import { quotaResultTable } from '@reprise/read-models/quotas';
import { temporaryPostgres } from '@reprise/testing/postgres';
import type { TemporaryPostgres } from '@reprise/testing/postgres';
import { answer, Installation, ratedFlow } from '@reprise/testing/scenario';

jest.setTimeout(240_000);

const AGENTS = 8;
let postgres: TemporaryPostgres;
let processes: [Process, Process];
let place: Installation;

beforeAll(async () => {
  postgres = await temporaryPostgres();
  // Two processes, each with a memory of its own: neither sees what the other is about to do.
  processes = [
    await openInstallation(postgres.connectionString),
    await openInstallation(postgres.connectionString),
  ];
  const [one] = processes;
  place = new Installation(one.store, one.joins, one.handling.quotas);
  await place.launch(AGENTS, ratedFlow([{ of: 'total', band: ['S'], atMost: '1' }]));
});

afterAll(async () => {
  for (const each of processes) await each.close();
  await postgres.stop();
});

it('takes exactly one of two submissions that fit alone but not together', async () => {
  const numbers = Array.from({ length: AGENTS }, (_, index) => `E${index + 1}`);
  const tasks = await Promise.all(numbers.map((number) => place.task(number, 'assess')));
  const answers = await Promise.all(
    tasks.map(({ taskId, assignee: by, revision }, index) => {
      const { handling } = processes[index % 2 === 0 ? 0 : 1];
      const own = { ...handling, reviews: new ReviewStore(handling.store) };
      const work = answer({ rating: 'S' });
      const command = { type: 'CompleteTask', by, taskId, revision, work } as const;
      const request = place.request({ person: by, roles: [] });
      return handleReviewCommand(own)(place.reviewOf(numbers[index] ?? ''), command, request);
    }),
  );
  const codes = answers.map((each) => (each.kind === 'refused' ? each.code : each.kind)).toSorted();
  expect(codes).toEqual(
    [...Array.from({ length: AGENTS - 1 }, () => 'QUOTA.EXCEEDED'), 'done'].toSorted(),
  );
  const { rows } = await processes[0].pool.query(
    `select review_id from log.${quotaResultTable.name}`,
  );
  expect(rows).toHaveLength(1);
});
