import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../index.js';

const title = { zh: '环节', en: 'Step' };
const level = (id: string, value: string) => ({ id, label: { zh: id, en: id }, value });

interface Parts {
  readonly scores?: object;
  readonly measures?: object;
  readonly more?: object;
}

const found = ({ scores = {}, measures = {}, more = {} }: Parts) =>
  compileFlow({
    schema: 'reprise.flow/1',
    flow: 'formulas',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true } },
    scales: { two: { levels: [level('good', '2'), level('bad', '1')] } },
    forms: {
      rated: {
        title,
        fields: [
          { field: 'what', type: 'rating', scale: 'two', title },
          { field: 'how', type: 'rating', scale: 'two', title },
        ],
      },
    },
    measures,
    scores,
    stages: [{ task: 'rate', title, kind: 'self assessment', who: 'subject', form: 'rated' }],
    ...more,
  }).findings.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

const calls = (more: object) => ({ calls: { title, unit: '', direction: 'higher', ...more } });

describe('weights', () => {
  const weighted = { 'rate.what': 60, 'rate.how': 30 };

  it('add to 100, or the flow says what else they mean', () => {
    expect(found({ scores: { total: { weighted } } })).toEqual([
      'warning FLOW.WEIGHTS scores.total.weighted',
    ]);
    expect(found({ scores: { total: { weighted, weights: 'relative' } } })).toEqual([]);
    expect(
      found({ scores: { total: { weighted: { 'rate.what': 99.9, 'rate.how': 0.1 } } } }),
    ).toEqual([]);
  });
});

describe('the steps and points of a measure', () => {
  it('leave no hole and do not overlap', () => {
    const [low, high] = [
      { to: '60', gives: '1' },
      { from: '60', gives: '2' },
    ];
    expect(found({ measures: calls({ steps: [low, high] }) })).toEqual([]);
    expect(found({ measures: calls({ steps: [high] }) })).toEqual([
      'warning FLOW.CURVE_HOLE measures.calls.steps',
    ]);
    const overlap = { from: '50', gives: '2' };
    expect(found({ measures: calls({ steps: [low, overlap] }) })).toEqual([
      'error FLOW.CURVE_OVERLAP measures.calls.steps',
    ]);
  });

  it('go upwards, and are one or the other', () => {
    const points = [
      { at: '1', gives: '0' },
      { at: '1', gives: '5' },
    ];
    expect(found({ measures: calls({ points, steps: [{ gives: '1' }] }) })).toEqual([
      'error FLOW.CURVE_TWICE measures.calls',
      'error FLOW.CURVE_ORDER measures.calls.points',
    ]);
  });
});

describe('a lookup table', () => {
  const table = (rows: readonly object[]) => ({
    scores: { grid: { lookup: { of: ['rate.what', 'rate.how'], rows }, bands: 'two' } },
  });

  it('has a row for every combination, and only one result for each', () => {
    const rows = [
      { when: ['good', 'good'], gives: 'good' },
      { when: ['bad', '-'], gives: 'bad' },
    ];
    expect(found(table(rows))).toEqual(['warning FLOW.LOOKUP_HOLE scores.grid.lookup']);
    const whole = [...rows, { when: ['good', 'bad'], gives: '1.5' }];
    expect(found(table(whole))).toEqual([]);
    expect(found(table([...whole, { when: ['-', 'bad'], gives: 'good' }]))).toEqual([
      'warning FLOW.LOOKUP_OVERLAP scores.grid.lookup',
    ]);
  });

  it('has a cell for each reference, and names levels that exist', () => {
    const bad = 'error FLOW.BAD_LOOKUP scores.grid.lookup';
    expect(found(table([{ when: ['good'], gives: 'good' }]))).toEqual([bad]);
    expect(found(table([{ when: ['good', 'fine'], gives: 'great' }]))).toEqual([bad, bad]);
  });
});

it('names that lead nowhere are found in every formula', () => {
  const scores = {
    raters: { raters: { of: 'rate.why', take: 'mean' } },
    goals: { list: { of: 'rate.goals' } },
    first: { firstOf: ['raters', 'other'] },
    points: { weighted: { raters: 100 }, adjust: [{ bonus: 'rate.bonus' }] },
    round: { firstOf: ['trip'] },
    trip: { firstOf: ['round'] },
    capped: {
      weighted: { raters: 100 },
      bands: 'two',
      override: [{ when: 'true', bandAtMost: 'E' }],
    },
  };
  expect(found({ scores, more: { resultOfRecord: ['nowhere'] } })).toEqual([
    'error FLOW.UNKNOWN_INPUT scores.raters',
    'error FLOW.UNKNOWN_INPUT scores.goals',
    'error FLOW.UNKNOWN_INPUT scores.first',
    'error FLOW.UNKNOWN_INPUT scores.points',
    'error FLOW.CIRCULAR_SCORE scores.round',
    'error FLOW.CIRCULAR_SCORE scores.trip',
    'error FLOW.UNKNOWN_BAND scores.capped',
    'error FLOW.UNKNOWN_NAME resultOfRecord',
  ]);
});

it('conditions of a formula are checked like any other', () => {
  const adjust = [{ bonus: '1', when: 'nobody.knows = ' }];
  const [finding] = found({ scores: { total: { firstOf: ['rate.what'], adjust } } });
  expect(finding).toMatch(/^error FEEL\..* scores\.total\.adjust\.0\.when$/);
});
