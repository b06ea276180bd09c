import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { advanceCycle, openCohort } from '@reprise/application/cycles';
import { personIdOf } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CycleId } from '@reprise/domain/kernel';
import type { ChangePreview } from '@reprise/http-contracts/changes';
import type { CycleReview, CycleSummary, CycleView } from '@reprise/http-contracts/cycles';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { TeamMember } from '@reprise/http-contracts/team';
import { SYSTEM } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let operator: Client;
let employee: Client;
let cycleId: string;

const NOW = '2026-01-05T01:00:00.000Z';
const post = (body: unknown, key = freshKey()) => ({ method: 'POST', body, key }) as const;
const reason = { reason: 'because' };

const draft = async (client: Client, rest: object = {}) => {
  const [flow] = await api.installation.handling.flows.all();
  const body = {
    title: { zh: '2026 年度考核（二）', en: 'Annual review 2026 (2)' },
    flowId: flow?.flowId,
    flowVersion: flow?.version,
    startsOn: '2026-01-05',
    period: { from: '2026-01-01', to: '2026-12-31' },
    ...rest,
  };
  return client.send<{ cycleId: string }>('/api/cycles', post(body));
};

const pathOf = (act = '') => `/api/cycles/${cycleId}${act}`;
const view = () => operator.read<CycleView>(pathOf());
const reviews = (query = '') =>
  operator.read<{ items: CycleReview[]; nextCursor?: string }>(
    `/api/reviews?cycle=${cycleId}${query}`,
  );
const ofPerson = async (name: string): Promise<CycleReview> => {
  const { items } = await reviews(`&query=${encodeURIComponent(name)}`);
  const [found] = items;
  if (found === undefined) throw new Error(`${name} has no review`);
  return found;
};

/** What the workflow would do next; here a spec does it. */
const carry = async (): Promise<void> => {
  const { handling, joins } = api.installation;
  const request = { ...api.scenario.request(SYSTEM), at: as<never>(NOW) };
  const advanced = await advanceCycle({ ...handling, joins })(as<CycleId>(cycleId), request);
  expect(advanced.kind).toBe('advanced');
};

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold(NOW);
  await api.scenario.launch(4);
  await api.installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  operator = await api.as('H2');
  employee = await api.as('E1');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

describe('a new cycle', () => {
  it('is drafted by who runs cycles, on a flow that is there, for a period that is one', async () => {
    const denied = { status: 403, body: { code: 'ACCESS.DENIED' } };
    expect(await draft(employee)).toMatchObject(denied);
    expect(await draft(operator, { flowVersion: 9 })).toMatchObject({
      status: 404,
      body: { code: 'FLOW.UNKNOWN' },
    });
    const backwards = { period: { from: '2026-12-31', to: '2026-01-01' } };
    expect(await draft(operator, backwards)).toMatchObject({ body: { code: 'CYCLE.BAD_PERIOD' } });
    const drafted = await draft(operator);
    expect(drafted.status).toBe(200);
    ({ cycleId } = drafted.body);
    expect(await view()).toMatchObject({ status: 'draft', reviews: 0, may: ['launch'] });
    expect(await employee.send(pathOf())).toMatchObject(denied);
    expect(await employee.send(pathOf('/launch'), post(reason))).toMatchObject(denied);
    expect(await employee.send(pathOf('/launch?preview=true'), post(reason))).toMatchObject(denied);
    expect(await operator.send('/api/cycles/none')).toMatchObject({
      status: 404,
      body: { code: 'CYCLE.UNKNOWN' },
    });
  });

  it('shows whom its launch asks, and asks them when it is launched', async () => {
    const { store, handling } = api.installation;
    const head = await store.head();
    const path = pathOf('/launch');
    const { body: preview } = await operator.send<ChangePreview>(
      `${path}?preview=true`,
      post(reason),
    );
    expect(preview).toMatchObject({ reviews: 8, people: 8 });
    expect(preview.affected[0]?.name).not.toBe('');
    expect(await store.head()).toBe(head);
    await operator.command(path, { reason: 'as planned' });
    expect((await view()).history).toMatchObject([
      {
        what: { en: 'Launched, for 8 people' },
        by: { personId: personIdOf('H2') },
        reason: 'as planned',
      },
      { what: { en: 'Drafted' } },
    ]);
    // No workflow runs yet: the page says so, and how many there will be.
    expect(await view()).toMatchObject({ status: 'launching', reviews: 8, units: [] });
    const request = api.scenario.request(SYSTEM);
    await openCohort(handling)(as<CycleId>(cycleId), 0, request);
    expect(await view()).toMatchObject({ status: 'running', reviews: 8, closed: 0 });
    expect((await reviews()).items.flatMap(({ open }) => open)).toHaveLength(8);
  });

  it('is listed with how far it is', async () => {
    const { items } = await operator.read<{ items: CycleSummary[] }>('/api/cycles');
    expect(items).toHaveLength(2);
    expect(items.find((each) => each.cycleId === cycleId)).toMatchObject({ reviews: 8, closed: 0 });
  });
});

describe('the console', () => {
  it('shows progress by unit and stage, gates with their counts, and what one may do', async () => {
    const shown = await view();
    expect(shown.units.reduce((total, { total: each }) => total + each, 0)).toBe(8);
    expect(Object.keys(shown.units[0]?.byStage ?? {})).toEqual([shown.stages[0]?.stage]);
    expect(shown.steps.map(({ step }) => step)).toContain('self');
    expect(shown.may).toEqual(['extend', 'gate', 'review', 'pause', 'cancel']);
    const counted = shown.gates.filter(({ gate }) => gate === 'unit-assessed');
    expect(counted.map(({ numerator, status }) => [numerator, status])).toEqual([
      [0, 'waiting'],
      [0, 'waiting'],
    ]);
  });

  it('names who is stuck and why', async () => {
    const leave = { kind: 'sick', on: '2026-01-05', reason: 'ill' };
    await operator.command(`/api/people/${personIdOf('E4')}/leave-start`, leave);
    const { stuck } = await view();
    expect(stuck).toMatchObject([
      { subject: { name: '专员4' }, because: { en: '专员4 is on leave' } },
    ]);
    await api.installation.clock.hold('2026-03-05T01:00:00.000Z');
    const later = await view();
    expect(later.stuck.length).toBe(8);
    expect(later.stuck[0]?.because.en).toMatch(/overdue for \d+ days/);
    await api.installation.clock.hold(NOW);
  });

  it('offers about a review what its reader may do, and nothing else', async () => {
    const asOperator = await ofPerson('专员1');
    expect(asOperator.may).toEqual(['reassign', 'extend', 'withdraw']);
    await api.installation.roles.grant(personIdOf('H1'), ['auditor']);
    const auditor = await api.as('H1');
    const { items } = await auditor.read<{ items: CycleReview[] }>(`/api/reviews?cycle=${cycleId}`);
    expect(items.map(({ may }) => may)).toEqual(items.map(() => ['replay']));
    const path = `/api/reviews/${asOperator.reviewId}`;
    expect(await operator.read(path)).toMatchObject({ may: ['run'] });
    expect(await auditor.read(path)).toMatchObject({ may: ['replay'] });
  });

  it('lists reviews in pages, by status, unit and the beginning of a name', async () => {
    const first = await reviews('&limit=5');
    const rest = await reviews(`&limit=5&cursor=${first.nextCursor ?? ''}`);
    expect([first.items.length, rest.items.length]).toEqual([5, 3]);
    expect(rest.nextCursor).toBeUndefined();
    expect((await reviews('&status=closed')).items).toEqual([]);
    expect((await reviews(`&query=${encodeURIComponent('专员')}`)).items).toHaveLength(4);
    expect((await reviews('&unit=none')).items).toEqual([]);
    expect(await operator.send('/api/reviews?cursor=made-up')).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.INVALID' },
    });
    expect(await employee.send(`/api/reviews?cycle=${cycleId}`)).toMatchObject({ status: 403 });
  });
});

describe('a lever', () => {
  const both = async (path: string, body: object) => {
    const head = await api.installation.store.head();
    const { body: preview } = await operator.send<ChangePreview>(
      `${path}?preview=true`,
      post(body),
    );
    expect(await api.installation.store.head()).toBe(head);
    await operator.command(path, body);
    return preview;
  };

  it('moves the dues of a step as its preview said', async () => {
    const before = await ofPerson('专员1');
    const preview = await both(pathOf('/extend'), { step: 'goals', to: '2026-02-27', ...reason });
    expect(preview).toMatchObject({ reviews: 8, people: 8 });
    expect((await ofPerson('专员1')).open[0]?.dueAt).toBe(before.open[0]?.dueAt);
    await carry();
    expect((await ofPerson('专员1')).open[0]?.dueAt).toBe('2026-02-27T15:59:59.999Z');
  });

  it('rests and goes on', async () => {
    const paused = await both(pathOf('/pause'), reason);
    expect(paused.reviews).toBe(8);
    expect(await view()).toMatchObject({ status: 'paused', may: ['review', 'resume', 'cancel'] });
    await carry();
    const again = await operator.send(pathOf('/pause'), post(reason));
    expect(again).toMatchObject({ status: 409, body: { code: 'CYCLE.ALREADY_PAUSED' } });
    const resumed = await both(pathOf('/resume'), reason);
    expect(resumed.reviews).toBe(8);
    await carry();
    expect(await view()).toMatchObject({ status: 'running' });
  });

  it('opens a gate by hand with a reason, and never one that is not there', async () => {
    const group = (await view()).gates.find(({ gate }) => gate === 'unit-assessed')?.group ?? '';
    const open = (gate: string, body: object) =>
      operator.send(pathOf(`/gates/${gate}/open`), post(body));
    expect(await open('nowhere', { group, ...reason })).toMatchObject({
      status: 404,
      body: { code: 'GATE.UNKNOWN' },
    });
    expect(await open('unit-assessed', { group, reason: ' ' })).toMatchObject({
      body: { code: 'CYCLE.REASON_MISSING' },
    });
    expect(await open('unit-assessed', { group, ...reason })).toMatchObject({ status: 200 });
    const { gates } = await view();
    const statuses = gates
      .filter(({ gate }) => gate === 'unit-assessed')
      .map(({ status }) => status);
    expect(statuses.toSorted()).toEqual(['open', 'waiting']);
  });

  it('gives a task to somebody else, and tells both', async () => {
    const review = await ofPerson('专员2');
    const taskId = review.open[0]?.tasks[0]?.taskId;
    const path = `/api/reviews/${review.reviewId}/reassign`;
    const body = { taskId, to: personIdOf('M1'), ...reason };
    const denied = await employee.send(path, post(body));
    expect(denied).toMatchObject({ status: 403, body: { code: 'ACCESS.DENIED' } });
    const preview = await both(path, body);
    expect(preview.affected.map(({ name, what }) => `${name}: ${what.en}`)).toEqual([
      '沈舟: takes over the task “Set goals for the year” (专员2)',
      '专员2: hands over the task “Set goals for the year”',
    ]);
    const after = await ofPerson('专员2');
    expect(after.open[0]?.tasks[0]?.assignee.name).toBe('沈舟');
    const heir = await api.as('M1');
    const role = { en: 'standing in for the person reviewed' };
    const { items } = await heir.read<InboxPage>('/api/inbox?limit=200');
    expect(items.find((task) => task.taskId === taskId)).toMatchObject({ role });
    expect(await heir.read(`/api/tasks/${taskId ?? ''}`)).toMatchObject({ role });
    expect(await operator.send(path, post({ ...body, reason: '' }))).toMatchObject({
      body: { code: 'TASK.REASON_MISSING' },
    });
    const unknown = { ...body, to: 'nobody' };
    expect(await operator.send(path, post(unknown))).toMatchObject({
      status: 404,
      body: { code: 'PERSON.UNKNOWN' },
    });
  });

  it('extends one step of one review, and takes one review out', async () => {
    const review = await ofPerson('专员3');
    const path = `/api/reviews/${review.reviewId}`;
    const extension = { step: 'goals', to: '2026-03-31', ...reason };
    expect(await both(`${path}/extend`, extension)).toMatchObject({ reviews: 1, people: 1 });
    const earlier = { ...extension, to: '2026-01-10' };
    expect(await operator.send(`${path}/extend?preview=true`, post(earlier))).toMatchObject({
      status: 409,
      body: { code: 'STEP.NOT_LATER' },
    });
    expect(await both(`${path}/withdraw`, reason)).toMatchObject({ reviews: 1 });
    expect(await ofPerson('专员3')).toMatchObject({
      status: 'closed',
      outcome: { en: 'Withdrawn' },
      open: [],
    });
    expect(await operator.send(`${path}/withdraw`, post(reason))).toMatchObject({
      status: 409,
      body: { code: 'REVIEW.CLOSED' },
    });
  });

  it('cancels, and after that there is nothing more to do', async () => {
    const preview = await both(pathOf('/cancel'), reason);
    expect(preview.reviews).toBe(7);
    await carry();
    expect(await view()).toMatchObject({ status: 'cancelled', closed: 8, may: [] });
    expect(await operator.send(pathOf('/pause'), post(reason))).toMatchObject({
      status: 409,
      body: { code: 'CYCLE.CLOSED' },
    });
  });
});

it('shows a manager all reviews of somebody, those that run first', async () => {
  const manager = await api.as('M1');
  const { items } = await manager.read<{ items: TeamMember[] }>('/api/team');
  const agent = items.find(({ person }) => person.name === '专员1');
  expect(agent?.reviews).toMatchObject([
    { status: 'open', cycleTitle: { en: 'Annual review 2026' } },
    { status: 'closed', cycleTitle: { en: 'Annual review 2026 (2)' }, outcome: { zh: '已撤出' } },
  ]);
  expect(agent?.reviews.map(({ open }) => open.length > 0)).toEqual([true, false]);
});
