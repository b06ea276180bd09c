import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importBpmn } from '@reprise/bpmn';
import { personIdOf } from '@reprise/domain/directory';
import type { FlowFinding, FlowVersion, ListedFlow } from '@reprise/http-contracts/flows';
import type { RehearsalReport } from '@reprise/http-contracts/rehearsals';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
let designer: Client;
let employee: Client;

const annual = JSON.parse(
  readFileSync(new URL('../../flows/customer-service-annual.json', import.meta.url), 'utf8'),
) as { readonly stages: readonly object[] };
const changed = { ...annual, title: { zh: '年度考核（新）', en: 'Annual review (new)' } };
const broken = { ...annual, stages: [...annual.stages, annual.stages[0]] };

beforeAll(async () => {
  api = await runningApi('demo');
  await api.installation.clock.hold('2026-01-05T01:00:00.000Z');
  await api.scenario.launch(6);
  await api.installation.roles.grant(personIdOf('H2'), ['hrDesigner']);
  designer = await api.as('H2');
  employee = await api.as('E1');
}, 120_000);

afterAll(async () => {
  await api.stop();
});

const post = (body: unknown, key = freshKey()) => ({ method: 'POST', body, key }) as const;
const list = (client: Client) => client.read<{ items: ListedFlow[] }>('/api/flows');

const rehearsal = (flowId: string) => ({
  flowId,
  version: 1,
  startsOn: '2026-01-05',
  period: { from: '2026-01-01', to: '2026-12-31' },
  behaviour: { late: 0.1, never: 0, sendBack: 0.1, appeal: 0.1, decline: 0.1 },
  seed: 7,
});

describe('flows', () => {
  it('are read, checked, published and rehearsed by their roles only', async () => {
    const { items } = await list(designer);
    const denied = { status: 403, body: { code: 'ACCESS.DENIED' } };
    expect(await employee.send('/api/flows')).toMatchObject(denied);
    const document = { document: annual };
    expect(await employee.send('/api/flows/check', post(document))).toMatchObject(denied);
    expect(await employee.send('/api/flows/publish', post(document))).toMatchObject(denied);
    const asked = rehearsal(items[0]?.flowId ?? '');
    expect(await employee.send('/api/rehearsals', post(asked))).toMatchObject(denied);
  });

  it('are checked without anything being stored', async () => {
    const head = await api.installation.store.head();
    const check = (document: unknown) =>
      designer.send<{ ok: boolean; findings: FlowFinding[] }>(
        '/api/flows/check',
        post({ document }),
      );
    expect((await check(annual)).body).toMatchObject({ ok: true });
    const { body } = await check(broken);
    expect(body.ok).toBe(false);
    expect(body.findings).toContainEqual(
      expect.objectContaining({ code: 'FLOW.DUPLICATE_ID', fix: expect.anything() }),
    );
    for (const nothing of [null, [], 'flow', {}]) {
      expect((await check(nothing)).body).toMatchObject({ ok: false });
    }
    expect(await api.installation.store.head()).toBe(head);
  });

  it('are published as the next version, once for each key, and never with an error', async () => {
    const rejected = await designer.send('/api/flows/publish', post({ document: broken }));
    expect(rejected).toMatchObject({
      status: 422,
      body: {
        code: 'FLOW.REJECTED',
        errors: expect.arrayContaining([
          expect.objectContaining({ code: 'FLOW.DUPLICATE_ID', message: expect.any(String) }),
        ]),
      },
    });
    const key = freshKey();
    const publish = () => designer.send('/api/flows/publish', post({ document: changed }, key));
    const first = await publish();
    expect(first).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await publish()).toMatchObject({ status: 200, body: first.body });
    expect(await designer.send('/api/flows/publish', post({ document: changed }))).toMatchObject({
      status: 409,
      body: { code: 'FLOW.UNCHANGED', title: 'Nothing differs from version 2' },
    });
  });

  it('are listed with the newest first, and read as they were published', async () => {
    const { items } = await list(designer);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ title: changed.title, versions: [{ version: 2 }, {}] });
    const flowId = items[0]?.flowId ?? '';
    const read = (version: string) => designer.send(`/api/flows/${flowId}/versions/${version}`);
    expect(await read('1')).toMatchObject({
      status: 200,
      body: { publishedBy: { name: '唐音' }, document: { flow: 'customer-service-annual' } },
    });
    expect(await read('9')).toMatchObject({ status: 404, body: { code: 'FLOW.UNKNOWN' } });
    const { document } = (await read('2')).body as unknown as FlowVersion;
    expect(document.title).toEqual(changed.title);
  });

  it('are written for other programs, and compared with an earlier version', async () => {
    const { items } = await list(designer);
    const path = `/api/flows/${items[0]?.flowId ?? ''}/versions/2`;
    const exported = (query: string, client = designer) =>
      client.send<{ name: string; content: string }>(`${path}/export?${query}`);
    const bpmn = await exported('format=bpmn&lang=en');
    expect(bpmn.body.name).toBe('customer-service-annual.v2.bpmn');
    expect(await importBpmn(bpmn.body.content)).toMatchObject({
      ...{ ok: true, document: { title: changed.title } },
    });
    expect((await exported('format=svg')).body.content).toMatch(/^<svg [^]*制定年度目标/);
    const { content } = (await exported('format=json')).body;
    expect(JSON.parse(content)).toMatchObject({ title: changed.title });
    expect((await exported('format=pdf')).status).toBe(400);
    expect((await exported('format=svg', employee)).status).toBe(403);
    const compared = await designer.send(`${path}/changes?since=1`);
    expect(compared.body).toMatchObject({
      changes: [
        {
          change: { change: 'changed', property: ['title'] },
          words: { en: expect.stringMatching(/^Title /) },
        },
      ],
    });
    expect((await designer.send(`${path}/changes?since=9`)).status).toBe(404);
    expect((await employee.send(`${path}/changes?since=1`)).status).toBe(403);
  });
});

describe('a rehearsal', () => {
  it('says what would happen to whom by name, stores nothing, and repeats itself', async () => {
    const head = await api.installation.store.head();
    const { items } = await list(designer);
    const asked = rehearsal(items[0]?.flowId ?? '');
    const run = () => designer.send<RehearsalReport>('/api/rehearsals', post(asked));
    const { body } = await run();
    expect(body.reviews).toBe(10);
    expect(body.people[0]?.person.name).not.toBe('');
    expect(body.steps.map(({ block }) => block)).toContain('self');
    expect((await run()).body).toEqual(body);
    expect(await api.installation.store.head()).toBe(head);
  });

  it('runs alone: who comes meanwhile is asked to come again', async () => {
    const { items } = await list(designer);
    const asked = rehearsal(items[0]?.flowId ?? '');
    const replies = await Promise.all(
      [1, 2].map(() => designer.send('/api/rehearsals', post(asked))),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 503]);
    expect((await designer.send('/api/rehearsals', post(asked))).status).toBe(200);
  });

  it('is refused for a flow nobody published and a period that ends before it begins', async () => {
    const unknown = await designer.send('/api/rehearsals', post(rehearsal('none')));
    expect(unknown).toMatchObject({ status: 404, body: { code: 'FLOW.UNKNOWN' } });
    const period = { from: '2026-12-31', to: '2026-01-01' };
    const backwards = { ...rehearsal('none'), period };
    expect(await designer.send('/api/rehearsals', post(backwards))).toMatchObject({
      status: 409,
      body: { code: 'CYCLE.BAD_PERIOD' },
    });
  });
});
