import { expect, it } from '@jest/globals';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal, MeasuresId } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import {
  beginCycle,
  centrePeople,
  employee,
  hr,
  Installation,
  must,
  SYSTEM,
} from '@reprise/testing/scenario';
import { importMeasures } from '../measures/index.js';
import { openCohort } from './index.js';

const title = { zh: '环节', en: 'Step' };
const period = { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') };

/** Nobody has a score without their satisfaction, and nobody goes on without a score. */
const flow = {
  ...{ schema: 'reprise.flow/1', flow: 'scored', title, calendar: 'CN', zone: 'Asia/Shanghai' },
  population: [{ when: 'person.title = "客服专员"', then: 'in' }],
  participants: { subject: { subject: true } },
  measures: { csat: { title, unit: '%', direction: 'higher' } },
  scores: { total: { weighted: { csat: 100 }, missing: 'reject' } },
  stages: [
    { compute: 'score', score: 'total' },
    { task: 'read', title, kind: 'acknowledgement', who: 'subject' },
  ],
};

it('lets those go on whose part has been imported, and nobody else', async () => {
  const store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  const place = new Installation(store);
  const { handling, cycleId } = place;
  const startsOn = as<CalendarDate>('2026-01-05');
  const draft = { by: hr.person, cycleId, title, startsOn, period };
  await beginCycle(handling, { people: centrePeople(2), flow, draft }, () => place.request(hr));
  must(await openCohort(handling)(cycleId, 0, place.request(SYSTEM)));
  await place.advance();
  const read = async (number: string) => (await place.review(number)).steps.get('read')?.status;
  expect([await read('E1'), await read('E2')]).toEqual([undefined, undefined]);
  const [part, target] = [as<Decimal>('45'), as<Decimal>('90')];
  const actual = { kind: 'share', part, of: as<Decimal>('50') } as const;
  const row = { row: 2, person: employee('E1').person, measure: 'csat', actual, target };
  const source = { name: 'january.csv', digest: 'abc' };
  const id = derivedId<MeasuresId>('measures', 'january');
  must(await importMeasures(store)(id, { period, source, rows: [row] }, place.request(hr)));
  await place.advance();
  expect([await read('E1'), await read('E2')]).toEqual(['open', undefined]);
  const held = await handling.joins.waitingAt({ cycleId, block: 'score' }, { limit: 9 });
  expect(held.map(({ reviewId }) => reviewId)).toEqual([place.reviewOf('E2')]);
});
