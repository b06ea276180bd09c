import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '../flow/compile/index.js';
import { fillIn } from './index.js';

const title = { zh: '数', en: 'Number' };

const compiledWith = (limits: object) => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'numbers',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true } },
    forms: { one: { title, fields: [{ field: 'points', type: 'number', title, ...limits }] } },
    stages: [{ wait: 'rest', for: '1 days' }],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled;
};

/** What is wrong with a number, if anything is. */
const wrongWith = (limits: object, points: string) => {
  const { flow } = compiledWith(limits);
  const form = flow.forms.get('one');
  if (form === undefined) throw new Error('no form');
  const alone = {
    before: {},
    rightOn: () => 'write' as const,
    scales: {},
    around: () => ({}),
  } as const;
  return fillIn(form, { fields: { points }, ...alone }).problems.at(0);
};

const check = (limits: object, value: string): string | undefined => wrongWith(limits, value)?.code;

describe('the step of a number', () => {
  it.each([
    [{ step: '0.5' }, '3.5', undefined],
    [{ step: '0.5' }, '-1.0', undefined],
    [{ step: '0.5' }, '3.25', 'ANSWER.OFF_STEP'],
    // Binary floating point has a rest of 0.09999… here.
    [{ step: '0.1' }, '0.3', undefined],
    [{ step: '0.1' }, '1000000000000000.1', undefined],
    [{ step: '0.1' }, `0.1${'0'.repeat(35)}1`, 'ANSWER.OFF_STEP'],
    [{ step: '10', min: '5' }, '25', undefined],
    [{ step: '10', min: '5' }, '20', 'ANSWER.OFF_STEP'],
    [{ step: '2', min: '0', max: '10' }, '12', 'ANSWER.OUT_OF_RANGE'],
    [{ step: '10', min: '5' }, `25.${'0'.repeat(39)}1`, 'ANSWER.OFF_STEP'],
    [{}, '0.123', undefined],
  ])('%j takes %s or says why not', (limits, value, code) => {
    expect(check(limits, value)).toBe(code);
  });

  it('says from where and by how much', () => {
    expect(wrongWith({ step: '10', min: '5' }, '20')?.detail).toEqual({
      field: 'points',
      value: '20',
      from: '5',
      step: '10',
    });
  });

  it('that is not above zero is not checked, and the author is warned', () => {
    const { findings } = compiledWith({ step: '0' });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['FLOW.BAD_STEP', 'warning'],
    ]);
    expect(check({ step: '0' }, '0.7')).toBeUndefined();
  });
});
