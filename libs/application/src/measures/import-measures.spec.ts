import { expect, it } from '@jest/globals';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal, MeasuresId } from '@reprise/domain/kernel';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { employee, hr, Installation } from '@reprise/testing/scenario';
import { importMeasures } from './index.js';

const day = (text: string): CalendarDate => as<CalendarDate>(text);
const number = (text: string): Decimal => as<Decimal>(text);
const person = employee('E1').person;
const january = {
  period: { from: day('2026-01-01'), to: day('2026-01-31') },
  source: { name: 'january.csv', digest: 'abc' },
  rows: [
    {
      ...{ row: 2, person, measure: 'csat', target: number('90') },
      actual: { kind: 'share', part: number('45'), of: number('50') },
    },
  ],
} as const;

it('answers as facts from then on, for those who may import', async () => {
  const place = new Installation(new MemoryEventStore({ now: () => '2026-02-05T01:00:00.000Z' }));
  const handle = importMeasures(place.store);
  const measuresId = derivedId<MeasuresId>('measures', 'january');
  const denied = await handle(measuresId, january, place.request(employee('E1')));
  expect(denied).toMatchObject({ code: 'ACCESS.DENIED' });
  const year = { from: day('2026-01-01'), to: day('2026-12-31') };
  const measured = async () =>
    (await place.handling.directory.factsAt(place.now, 'Asia/Shanghai')).measures(person, year);
  expect(await measured()).toEqual({});
  expect(await handle(measuresId, january, place.request(hr))).toMatchObject({ kind: 'done' });
  expect(await measured()).toMatchObject({ csat: { actual: '90', target: '90' } });
  const again = await handle(measuresId, january, place.request(hr));
  expect(again).toMatchObject({ code: 'MEASURES.ALREADY_IMPORTED' });
});
