import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importMeasures } from '@reprise/application/measures';
import { personIdOf } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal, MeasuresId } from '@reprise/domain/kernel';
import type { Replay } from '@reprise/http-contracts/audit';
import type { CalibrationView } from '@reprise/http-contracts/calibrations';
import type { InboxPage } from '@reprise/http-contracts/inbox';
import type { PlanView } from '@reprise/http-contracts/plans';
import type { Lineage, ReviewView } from '@reprise/http-contracts/reviews';
import { hr, playToPlans } from '@reprise/testing/scenario';
import { freshKey } from './kit/client.js';
import type { Client } from './kit/client.js';
import { runningApi } from './kit/running-api.js';
import type { RunningApi } from './kit/running-api.js';

let api: RunningApi;
const browsers = new Map<string, Client>();
const at = (number: string): Client => {
  const found = browsers.get(number);
  if (found === undefined) throw new Error(`${number} is not signed in`);
  return found;
};
const reviewOf = (number: string): string => `/api/reviews/${api.scenario.reviewOf(number)}`;

/** What was counted of E1 in a month, as HR imports it. */
const importMonth = async (month: string, answered: string): Promise<void> => {
  const period = { from: as<CalendarDate>(`${month}-01`), to: as<CalendarDate>(`${month}-28`) };
  const share = { kind: 'share', part: as<Decimal>(answered), of: as<Decimal>('100') } as const;
  const rows = [
    { row: 2, person: personIdOf('E1'), measure: 'csat', actual: share, target: as<Decimal>('90') },
  ];
  const source = { name: `${month}.csv`, digest: `digest of ${month}` };
  const { store, request } = { store: api.installation.store, request: api.scenario.request(hr) };
  const imported = await importMeasures(store)(
    as<MeasuresId>(`measures-of-${month}`),
    { period, source, rows },
    request,
  );
  expect(imported.kind).toBe('done');
};

beforeAll(async () => {
  api = await runningApi('demo');
  await importMonth('2026-01', '90');
  await importMonth('2026-02', '81');
  await playToPlans(api.scenario);
  await api.scenario.until('2027-02-26T00:00:00.000Z');
  await api.installation.clock.hold(api.scenario.now);
  await api.installation.roles.grant(personIdOf('H2'), ['hrOperator']);
  for (const number of ['E1', 'E2', 'E3', 'M1', 'D1', 'H2']) {
    browsers.set(number, await api.as(number));
  }
}, 240_000);

afterAll(async () => {
  await api.stop();
});

const stepsIn = ({ stages }: ReviewView): readonly string[] =>
  stages.flatMap(({ steps }) => steps.map(({ step }) => step));

describe('a review at its end', () => {
  it('shows its subject the result, where it came from and what the flow opens to them', async () => {
    const review = await at('E1').read<ReviewView>(reviewOf('E1'));
    expect(review.results).toMatchObject([{ score: 'total', band: 'B', calibratedFrom: 'A' }]);
    expect(review.results[0]?.inputs.map(({ title }) => title.en)).toContain(
      'Manager assessment · Overall rating',
    );
    const said = new Set(review.answers.map(({ step }) => step));
    expect(said).toContain('assess');
    expect(said).not.toContain('peer');
  });

  it('shows the manager what peers said, and nobody who said it', async () => {
    const review = await at('M1').read<ReviewView>(reviewOf('E1'));
    const peers = review.answers.filter(({ step }) => step === 'peer');
    expect(peers).toHaveLength(3);
    expect(peers.every(({ by }) => by === undefined)).toBe(true);
    expect(new Set(peers.map((answer) => answer.at)).size).toBe(1);
    const round = review.stages.flatMap(({ steps }) => steps).filter(({ step }) => step === 'peer');
    expect(round).toMatchObject([{ status: 'closed', people: [] }]);
    expect(stepsIn(review).join()).not.toContain('[');
  });

  it('traces the result to the rows it was made of, for whoever may read it', async () => {
    const path = `${reviewOf('E1')}/results/total`;
    const { formulas } = await at('E1').read<Lineage>(path);
    expect(formulas.map(({ score }) => score)).toEqual(['total', 'kpi']);
    expect(formulas[0]?.inputs.map(({ ref, kind }) => `${ref} ${kind}`)).toEqual([
      'assess.rating answer',
      'kpi score',
      'peer.rating.mean answer',
    ]);
    const [csat] = formulas[1]?.inputs ?? [];
    expect(csat).toMatchObject({ kind: 'measure', value: '95', weight: '100', unit: '%' });
    expect(csat?.rows).toMatchObject([
      { file: '2026-01.csv', row: 2, actual: { part: '90', of: '100' }, target: '90' },
      {
        file: '2026-02.csv',
        row: 2,
        actual: { part: '81' },
        importedBy: { name: expect.any(String) },
      },
    ]);
    const unknown = { status: 404, body: { code: 'RESULT.UNKNOWN' } };
    expect(await at('E3').send(`${reviewOf('E2')}/results/total`)).toMatchObject(unknown);
    expect(await at('E1').send(`${reviewOf('E1')}/results/kpi`)).toMatchObject(unknown);
    expect(await at('E3').send(path)).toMatchObject({ status: 404 });
  });

  it('shows answers in the order of their form', async () => {
    const review = await at('M1').read<ReviewView>(reviewOf('E1'));
    const [peer] = review.answers.filter(({ step }) => step === 'peer');
    const fields = peer?.content.kind === 'answer' ? peer.content.fields : [];
    expect(fields.map(({ field }) => field)).toEqual(['rating', 'example']);
  });

  it('shows a peer their own step and words, and nothing of what became of it', async () => {
    const review = await at('E3').read<ReviewView>(reviewOf('E2'));
    expect(stepsIn(review)).toEqual(['peer']);
    expect(review.answers).toMatchObject([{ by: { name: '专员3' } }]);
    expect(review.results).toEqual([]);
    expect(review.outcome).toBeUndefined();
    expect(review.planId).toBeUndefined();
  });

  it('is in the list of its subject with how it stands', async () => {
    const mine = await at('E1').read<{ items: unknown[] }>('/api/reviews/mine');
    expect(mine.items).toMatchObject([
      { reviewId: api.scenario.reviewOf('E1'), status: 'closed', outcome: { en: 'Completed' } },
    ]);
  });
});

describe('an auditor', () => {
  it('replays and exports a review without learning which peer wrote what', async () => {
    await api.installation.roles.grant(personIdOf('H1'), ['auditor']);
    const auditor = await api.as('H1');
    const path = `/api/audit/reviews/${api.scenario.reviewOf('E1')}/at/latest`;
    const { state, events } = await auditor.read<Replay>(path);
    const { submissions } = state as { readonly submissions: Readonly<Record<string, object[]>> };
    expect(Object.keys(submissions).filter((step) => step.startsWith('peer'))).toEqual(['peer']);
    expect(submissions['peer']).toHaveLength(3);
    expect(JSON.stringify(submissions['peer'])).not.toMatch(/"by":"(?!withheld)/);
    const written = events.filter(({ type }) => type === 'review.assessment-submitted.v1');
    const raws = await Promise.all(
      written.map(({ revision }) => auditor.read<Replay>(path.replace('latest', String(revision)))),
    );
    const answers = raws.map(({ raw }) => (raw as { data: { answer: unknown } }).data.answer);
    expect(answers.filter((answer) => answer === 'withheld')).toHaveLength(3);
    const taken = await fetch(
      `${auditor.address}/api/audit/export?reviewId=${api.scenario.reviewOf('E1')}`,
      { headers: { cookie: auditor.cookie() } },
    );
    const lines = (await taken.text()).trim().split('\n');
    expect(lines.filter((line) => line.startsWith('{"withheld":'))).toHaveLength(3);
  });
});

describe('a reader who only runs things', () => {
  it('finds no answer of anybody that no rule opens to them', async () => {
    const review = await at('H2').read<ReviewView>(reviewOf('E1'));
    expect(review.answers).toEqual([]);
  });
});

describe('an improvement plan', () => {
  const planOf = async (number: string): Promise<string> =>
    `/api/plans/${(await api.scenario.plan(number)).planId}`;

  it('waits in the inbox of its owner, who may describe it once', async () => {
    const path = await planOf('E2');
    const inbox = await at('M1').read<InboxPage>('/api/inbox?kind=plan%20gap&limit=1');
    expect(inbox.items).toMatchObject([{ target: { kind: 'plan' }, dueAt: expect.any(String) }]);
    expect(inbox.nextCursor).toBeDefined();
    const plan = await at('M1').read<PlanView>(path);
    expect(plan.may).toContain('gap');
    const gap = { gap: 'Too few calls solved', goals: '85 % by June', support: 'A mentor' };
    await at('M1').command(`${path}/gap`, gap, plan.revision);
    expect(await at('E2').read<PlanView>(path)).toMatchObject({ gap, may: [] });
    const again = { method: 'POST', body: gap, key: freshKey(), ifMatch: plan.revision } as const;
    expect(await at('M1').send(`${path}/gap`, again)).toMatchObject({
      status: 412,
      body: { code: 'PLAN.STALE' },
    });
  });

  it('is read by owner, subject and HR, and is nothing to colleagues', async () => {
    const path = await planOf('E2');
    await at('H2').read(path);
    expect(await at('E3').send(path)).toMatchObject({
      status: 404,
      body: { code: 'PLAN.UNKNOWN' },
    });
    const { items } = await at('E3').read<{ items: unknown[] }>('/api/plans');
    expect(items).toHaveLength(1);
  });

  it('pages through an inbox without losing or repeating anything', async () => {
    const whole = await at('M1').read<InboxPage>('/api/inbox?limit=200');
    const ids: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const from: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: InboxPage = await at('M1').read<InboxPage>(`/api/inbox?limit=1${from}`);
      ids.push(...page.items.map(({ taskId }) => taskId));
      cursor = page.nextCursor;
    }
    expect(ids).toEqual(whole.items.map(({ taskId }) => taskId));
    expect(ids.length).toBe(whole.counts.open);
    const reply = await at('M1').send('/api/inbox?cursor=nonsense');
    expect(reply).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } });
  });
});

describe('a calibration that was locked', () => {
  it('is read by its panel and HR with its moves, and is nothing to others', async () => {
    const listed = await at('D1').read<{ items: { calibrationId: string }[] }>('/api/calibrations');
    expect(listed.items).toMatchObject([{ status: 'locked', moved: 1, cards: 4 }]);
    const path = `/api/calibrations/${listed.items[0]?.calibrationId ?? ''}`;
    const session = await at('H2').read<CalibrationView>(path);
    expect(session.items.find(({ moves }) => moves.length > 0)).toMatchObject({
      baseline: 'A',
      band: 'B',
      moves: [{ reason: '部门比较', by: { name: '方岚' } }],
    });
    expect(await at('E1').read('/api/calibrations')).toEqual({ items: [] });
    expect(await at('E1').send(path)).toMatchObject({
      status: 404,
      body: { code: 'CALIBRATION.UNKNOWN' },
    });
  });
});
