import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../index.js';

const title = { zh: '环节', en: 'Step' };
const level = (id: string, from: string) => ({ id, label: { zh: id, en: id }, from });

const found = (block: object, task: object = {}): readonly (readonly [string, string])[] =>
  compileFlow({
    schema: 'reprise.flow/1',
    flow: 'with-quotas',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { manager: { lineManager: 1, nobody: 'skip' } },
    scales: { abc: { levels: [level('A', '90'), level('B', '60'), level('C', '0')] } },
    forms: { one: { title, fields: [{ field: 'points', type: 'number', title }] } },
    scores: { total: { weighted: { 'assess.points': 100 }, bands: 'abc' } },
    stages: [
      {
        ...{ task: 'assess', kind: 'manager assessment', title, who: 'manager', form: 'one' },
        ...task,
      },
      {
        calibration: 'calibrate',
        title,
        group: 'unit',
        panel: 'manager',
        score: 'total',
        ...block,
      },
    ],
  }).findings.map(({ code, severity }) => [code, severity]);

const quotas = (...quota: readonly object[]) => found({ quota, adviseBelow: 10 });

describe('quotas of a flow', () => {
  it('are warned of where a share is nobody in groups that they bind', () => {
    const unreachable = [['FLOW.QUOTA_UNREACHABLE', 'warning']];
    expect(found({ quota: [{ band: ['A'], atMost: '20 %' }] })).toEqual(unreachable);
    expect(found({ quota: [{ band: ['A'], atMost: '20 %', adviseBelow: 4 }] })).toEqual(
      unreachable,
    );
    expect(found({ quota: [{ band: ['A'], atMost: '20 %', adviseBelow: 5 }] })).toEqual([]);
    const bySize = [{ upTo: 4, atMost: '1' }];
    expect(found({ quota: [{ band: ['A'], atMost: '20 %', bySize }] })).toEqual([]);
    expect(found({ quota: [{ band: ['A'], atMost: '0' }] })).toEqual([]);
  });

  it('are refused where they contradict each other in some group', () => {
    const contradict = [['FLOW.QUOTAS_CONTRADICT', 'error']];
    const most = { band: ['A', 'B'], atMost: '50 %' };
    expect(quotas(most, { band: ['A'], atLeast: '60 %' })).toEqual(contradict);
    expect(quotas(most, { band: ['C'], atMost: '40 %' })).toEqual(contradict);
    expect(quotas(most, { band: ['C'], atMost: '50 %', round: 'up' })).toEqual([]);
    expect(quotas({ band: ['A'], atMost: '10 %', atLeast: '20 %' })).toEqual(contradict);
    const grades = { band: ['A'], atLeast: '60 %', per: ['grade'] };
    expect(quotas(most, grades)).toEqual([]);
  });

  it('name bands of the scale, participants and scores that exist', () => {
    expect(quotas({ band: ['X'], atMost: '20 %' })).toContainEqual(['FLOW.UNKNOWN_BAND', 'error']);
    expect(quotas({ band: { top: 2 }, atMost: '20 %' })).toEqual([]);
    expect(quotas({ band: ['A'], atMost: '20 %', rater: 'boss' })).toEqual([
      ['FLOW.UNKNOWN_NAME', 'error'],
    ]);
    const without = { band: ['A'], atMost: '20 %', adviseBelow: 10 };
    expect(found({}, { quota: [without] })).toContainEqual(['FLOW.QUOTA_WITHOUT_SCORE', 'error']);
  });

  it('count by conditions that can be understood', () => {
    expect(quotas({ band: ['A'], atMost: '20 %', counts: 'person.nothing = 1' })).toHaveLength(1);
    const check = (holds: string) => found({ checks: [{ check: 'best', title, holds }] });
    expect(check('results[1].nothing = 1')).toHaveLength(1);
    expect(check('results[1].band = "A"')).toEqual([]);
  });
});
