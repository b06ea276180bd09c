import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { MemoryEventStore } from '@reprise/memory-event-store';
import type { PeopleRow } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, FlowId } from '@reprise/domain/kernel';
import { messageOf } from '@reprise/http-contracts/problems';
import { centrePeople, hr, Installation, must } from '@reprise/testing/scenario';
import { importPeople } from '../directory/index.js';
import { publishFlow } from '../flows/index.js';
import { handleCycleCommand, launchCycle, previewCycleChange } from './index.js';

const annual = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
const AT = '2026-01-05T01:00:00.000Z';

/** The centre, whose head has nobody above, without the HRBP whom the annual flow falls back on. */
const drafted = async (change: object = {}): Promise<Installation> => {
  const place = new Installation(new MemoryEventStore({ now: () => AT }));
  const { store, flows } = place.handling;
  await takeIn(
    place,
    centrePeople(2).map((row) => (row.employeeNumber === 'H1' ? { ...row, unitRole: '' } : row)),
  );
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
  const document = { ...(JSON.parse(readFileSync(annual, 'utf8')) as object), ...change };
  must(await publishFlow({ store, digest })(document, place.request(hr)));
  const [flow] = await flows.all();
  const draft = {
    type: 'DraftCycle',
    by: hr.person,
    cycleId: place.cycleId,
    title: { zh: '年度', en: 'Annual' },
    flowId: as<FlowId>(flow?.flowId ?? ''),
    flowVersion: 1,
    flowDigest: flow?.digest ?? '',
    startsOn: as<CalendarDate>('2026-01-05'),
    period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
  } as const;
  must(await handleCycleCommand(store)(place.cycleId, draft, place.request(hr)));
  return place;
};

const takeIn = async (place: Installation, rows: readonly PeopleRow[]): Promise<void> => {
  const { store, directory } = place.handling;
  const people = { rows, dryRun: false, skipProblems: false, zone: 'Asia/Shanghai' };
  must(await importPeople(store, directory)(people, place.request(hr)));
};

it('is refused, with whom and for what, before anything is written', async () => {
  const place = await drafted();
  const head = await place.store.head();
  const refused = await launchCycle(place.handling)(place.cycleId, place.request(hr));
  expect(refused).toMatchObject({
    code: 'CYCLE.NOBODY_FOR_STEP',
    detail: { step: 'agree-goals', people: 'D1' },
  });
  expect(await place.store.head()).toBe(head);
  if (refused.kind !== 'refused') return;
  const said = messageOf(refused.code, refused.detail);
  expect(said?.zh).toContain('“确认目标”');
  expect(said?.en).toContain('“Manager assessment”');
  expect(said?.en).toContain('“Rule on the appeal” (D1, E1, E2, H1, M1)');
});

it('is refused in its preview as well', async () => {
  const place = await drafted();
  const change = { type: 'LaunchCycle' } as const;
  const seen = await previewCycleChange(place.handling)(place.cycleId, change, place.request(hr));
  expect(seen).toMatchObject({ code: 'CYCLE.NOBODY_FOR_STEP' });
});

it('goes through once the directory is mended, and a repeated request is answered as before', async () => {
  const place = await drafted();
  await takeIn(place, centrePeople(2));
  const asked = { ...place.request(hr), claim: { actor: hr.person, key: 'k', bodyDigest: 'b' } };
  must(await launchCycle(place.handling)(place.cycleId, asked));
  must(await launchCycle(place.handling)(place.cycleId, asked));
});

it('is refused where the flow counts in a calendar that is not there', async () => {
  const place = await drafted({ calendar: 'MARS' });
  const head = await place.store.head();
  const refused = await launchCycle(place.handling)(place.cycleId, place.request(hr));
  expect(refused).toMatchObject({
    code: 'CYCLE.UNKNOWN_CALENDAR',
    detail: { calendar: 'MARS' },
  });
  expect(await place.store.head()).toBe(head);
});

it('would not have come so far with a check that knows the calendars', async () => {
  const place = await drafted();
  const { store, directory } = place.handling;
  const document = { ...(JSON.parse(readFileSync(annual, 'utf8')) as object), calendar: 'MARS' };
  const publishing = { store, digest: () => 'digest', directory };
  const published = await publishFlow(publishing)(document, place.request(hr));
  expect(published).toMatchObject({
    kind: 'rejected',
    findings: [{ code: 'FLOW.UNKNOWN_CALENDAR', path: 'calendar' }],
  });
});
