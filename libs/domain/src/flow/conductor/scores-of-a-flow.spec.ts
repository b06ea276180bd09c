import { beforeEach, describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { CalendarDate, Decimal, Instant, MeasuresId } from '../../kernel/index.js';
import type { AnswerValue } from '../../review/index.js';
import { compileFlow } from '../compile/index.js';

const title = { zh: '环节', en: 'Step' };
const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const level = (id: string, from: string, value: string) => ({ id, label: title, from, value });

const document = {
  schema: 'reprise.flow/1',
  flow: 'scored',
  title,
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [{ otherwise: 'in' }],
  participants: { subject: { subject: true }, manager: { lineManager: 1 } },
  scales: {
    four: { levels: [level('A', '90', '5'), level('B', '75', '4'), level('C', '0', '2')] },
  },
  forms: {
    judged: {
      title,
      fields: [
        { field: 'goals', type: 'goals', title },
        { field: 'what', type: 'rating', scale: 'four', title },
        { field: 'bonus', type: 'number', title },
        { field: 'critical', type: 'rating', scale: 'four', title },
      ],
    },
  },
  measures: {
    calls: {
      title,
      unit: '',
      direction: 'higher',
      points: [
        { at: '80', gives: '0' },
        { at: '100', gives: '100' },
      ],
    },
    lost: { title, unit: '', direction: 'lower', missing: { use: '70' } },
  },
  scores: {
    kpi: { weighted: { calls: 50, lost: 50 } },
    goals: { list: { of: 'judge.goals', cap: '120' } },
    total: {
      title,
      weighted: { kpi: 40, goals: 60 },
      adjust: [{ bonus: 'judge.bonus', atMost: '3' }],
      missing: { 'judge.bonus': 'reweight' },
      round: '1 half up',
      bands: 'four',
      override: [{ when: 'answers.judge.critical = "C"', bandAtMost: 'B' }],
    },
    appealed: { weighted: { 'again.what': 100 }, bands: 'four' },
  },
  resultOfRecord: ['appealed', 'total'],
  stages: [
    { task: 'judge', title, kind: 'manager assessment', who: 'manager', form: 'judged' },
    { compute: 'score', score: 'total' },
    { compute: 'after-appeal', score: 'appealed' },
    {
      choose: 'outcome',
      cases: [{ when: 'result.score = "total" and result.value >= 90', do: [act('praise')] }],
      otherwise: [act('talk')],
    },
    { task: 'again', title, kind: 'manager assessment', who: 'manager', form: 'judged' },
  ],
};

function act(task: string) {
  return { task, title, kind: 'acknowledgement', who: 'subject' };
}

const compiled = () => {
  const result = compileFlow(document);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.flow;
};

const source = { measuresId: as<MeasuresId>('import-1'), row: 7 };
const people: Organisation = {
  people: { E1: { manager: 'M1' }, M1: {} },
  units: { service: {} },
  measures: {
    E1: { calls: { actual: as<Decimal>('95'), target: as<Decimal>('100'), sources: [source] } },
  },
};

const goal = (weight: string, result: string) => ({
  ...{ title: `goal ${weight}`, measure: '', target: '', dueOn: as<CalendarDate>('2026-06-30') },
  ...{ weight: as<Decimal>(weight), result: as<Decimal>(result) },
});

let review: ReviewDriver;
const judge = (fields: Record<string, AnswerValue>) =>
  review.submit('judge', {
    kind: 'answer',
    answer: { fields: { goals: [goal('60', '130'), goal('40', '90')], critical: 'A', ...fields } },
  });
const total = () => review.review.scores.get('total');

describe('a score of a flow', () => {
  beforeEach(() => {
    review = new ReviewDriver(compiled(), factsOf(people), MONDAY).open('E1');
  });

  it('is made of goals, measures and points, and each says down to the row where it is from', () => {
    judge({ bonus: '10' });
    // kpi (75 + 70) / 2 = 72.5; goals 0.6 × 120 + 0.4 × 90 = 108; 29 + 64.8 + 3 = 96.8
    expect(total()).toMatchObject({
      value: '97',
      band: 'A',
      formula: review.flow.formulas.get('total')?.version,
      inputs: [
        {
          ref: 'kpi',
          value: '72.5',
          parts: [
            { ref: 'calls', value: '75', source: 'measures import-1 row 7' },
            { ref: 'lost', value: '70', source: 'value for missing' },
          ],
        },
        {
          ref: 'goals',
          value: '108',
          parts: [
            { value: '120', weight: '60', source: 'goal goal 60' },
            { value: '90', weight: '40' },
          ],
        },
        { ref: 'judge.bonus', value: '3', effect: 'bonus' },
      ],
    });
  });

  it('leaves out points nobody gave, and lets an override cap the band', () => {
    judge({ critical: 'C' });
    expect(total()).toMatchObject({ value: '94', band: 'B' });
  });

  it('takes no goal whose result is no number', () => {
    const goals = [{ ...goal('100', 'very well') }];
    const task = review.task('judge');
    const refused = review.send({
      ...{ type: 'CompleteTask', by: personId('M1'), taskId: task.taskId },
      ...{ revision: task.revision, work: { kind: 'answer', answer: { fields: { goals } } } },
    });
    expect(refused).toMatchObject({ code: 'GOALS.BAD_RESULT', detail: { goal: '1' } });
  });

  it('is the result of record where no score named before it is available', () => {
    judge({});
    expect(review.review.scores.get('appealed')).toMatchObject({ available: false });
    expect(review.openSteps()).toEqual(['praise']);
  });
});
