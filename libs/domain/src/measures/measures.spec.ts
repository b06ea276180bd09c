import { describe, expect, it } from '@jest/globals';
import { personId } from '@reprise/testing/organisation';
import { as } from '../kernel/index.js';
import type { CalendarDate, Decimal, MeasuresId, PersonId } from '../kernel/index.js';
import { Measures, measuresDecider } from './index.js';
import type { Actual, MeasuredRow, MeasuresEvent } from './index.js';

const month = (number: number) => ({
  from: as<CalendarDate>(`2026-0${number}-01`),
  to: as<CalendarDate>(`2026-0${number}-28`),
});
const share = (part: string, of: string): Actual => ({
  kind: 'share',
  part: as<Decimal>(part),
  of: as<Decimal>(of),
});
const level = (value: string, samples: string): Actual => ({
  kind: 'level',
  value: as<Decimal>(value),
  samples: as<Decimal>(samples),
});
const rowOf = (measure: string, actual: Actual, row = 2): MeasuredRow => ({
  ...{ row, person: personId('E1'), measure, actual },
  target: as<Decimal>('90'),
});
const imported = (id: string, at: number, ...rows: MeasuredRow[]): MeasuresEvent => ({
  type: 'MeasuresImported',
  measuresId: as<MeasuresId>(id),
  period: month(at),
  source: { name: 'actuals.csv', digest: 'abc' },
  by: as<PersonId>('hr'),
  rows,
});
const year = { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') };
const told = (...events: readonly MeasuresEvent[]) => {
  const measures = new Measures();
  for (const event of events) measures.apply(event);
  return measures.of(personId('E1'), year);
};

describe('measures over months', () => {
  it('weigh a month by what was counted in it, and name every row', () => {
    const facts = told(
      imported(
        'b',
        2,
        rowOf('csat', share('1', '2')),
        rowOf('first-response', level('20', '10'), 3),
      ),
      imported('a', 1, rowOf('csat', share('97', '98')), rowOf('first-response', level('5', '30'))),
    );
    expect(facts['csat']).toEqual({
      actual: '98',
      target: '90',
      sources: [
        { measuresId: 'a', row: 2 },
        { measuresId: 'b', row: 2 },
      ],
    });
    expect(facts['first-response']).toMatchObject({ actual: '8.75' });
  });

  it('are not available without a sample, and never zero', () => {
    expect(told(imported('a', 1, rowOf('csat', share('0', '0'))))).toEqual({});
    expect(told(imported('a', 1, rowOf('csat', share('0', '4'))))['csat']?.actual).toBe('0');
  });

  it('take the later import of a month, and nothing outside the period', () => {
    const facts = told(
      imported('a', 1, rowOf('csat', share('1', '2'))),
      imported('c', 1, rowOf('csat', share('2', '2'))),
    );
    expect(facts['csat']).toMatchObject({ actual: '100', sources: [{ measuresId: 'c' }] });
    const measures = new Measures();
    measures.apply(imported('a', 5, rowOf('csat', share('1', '2'))));
    expect(measures.of(personId('E1'), month(4))).toEqual({});
  });
});

describe('importing measures', () => {
  const decide = (rows: readonly MeasuredRow[]) => {
    const { type: _, ...rest } = imported('a', 1);
    return measuresDecider.decide({ type: 'ImportMeasures', ...rest, rows }, 'none');
  };

  it('refuses what cannot be true, naming the row', () => {
    expect(decide([])).toMatchObject({ code: 'MEASURES.NOTHING' });
    expect(decide([rowOf('csat', share('3', '2'), 7)])).toMatchObject({
      code: 'MEASURES.PART_EXCEEDS_WHOLE',
      detail: { row: '7' },
    });
    expect(decide([rowOf('csat', share('-1', '2'))])).toMatchObject({
      code: 'MEASURES.BAD_NUMBER',
    });
    const twice = [rowOf('csat', share('1', '2')), rowOf('csat', share('1', '2'), 3)];
    expect(decide(twice)).toMatchObject({ code: 'MEASURES.REPEATED', detail: { row: '3' } });
    expect(decide([rowOf('csat', share('1', '2'))])).toMatchObject({ kind: 'accepted' });
  });

  it('takes one file once', () => {
    const { type: _, ...rest } = imported('a', 1, rowOf('csat', share('1', '2')));
    const again = measuresDecider.decide({ type: 'ImportMeasures', ...rest }, 'imported');
    expect(again).toMatchObject({ code: 'MEASURES.ALREADY_IMPORTED' });
  });
});
