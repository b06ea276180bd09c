import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { plainCalendar } from '@reprise/testing/organisation';
import { compileFlow } from '../flow/compile/index.js';
import { flowTestSchema, peopleRows, runFlowTest } from './index.js';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../flows/${name}`, import.meta.url), 'utf8'));

const flow = (() => {
  const compiled = compileFlow(read('customer-service-annual.json'));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const run = (changes: object) => {
  const document = flowTestSchema.parse({
    ...(read('customer-service-annual.year.test.json') as object),
    ...changes,
  });
  if (typeof document.people === 'string') throw new Error('rows were expected');
  const calendars = new Map([['CN', plainCalendar]]);
  const rows = peopleRows(document.people);
  return runFlowTest({ flow, document, rows, calendars });
};

const goals = {
  goals: [{ title: 'x', measure: 'CSAT', target: '92', weight: '100', dueOn: '2025-11-30' }],
};
const submitGoals = { at: '2025-01-07', who: 'E1', does: 'submit', step: 'goals', with: goals };

describe('a test of a flow', () => {
  it('holds when everything is as it says', () => {
    expect(run({})).toEqual([]);
  });

  it('names the step and both values where something is not as it says', () => {
    const expected = { open: { goals: [] }, due: { goals: '2025-01-19' }, status: 'closed' };
    const failures = run({ steps: [{ at: '2025-01-06', does: 'nothing', expect: expected }] });
    expect(failures.map(({ step, message }) => `${step} ${message.en}`)).toEqual([
      '1 open of goals should be [] and is [E1]',
      '1 due of goals should be 2025-01-19 and is 2025-01-20',
      '1 status of review should be closed and is open',
    ]);
  });

  it('says a refusal nobody expected, and the missing of one that was expected', () => {
    const stranger = { ...submitGoals, who: 'E2' };
    expect(run({ steps: [stranger] })).toMatchObject([
      { step: 1, message: { en: 'was refused: TASK.UNKNOWN' } },
    ]);
    expect(run({ steps: [{ ...submitGoals, refused: 'GOALS.WEIGHTS' }] })).toMatchObject([
      { step: 1, message: { en: 'should be refused with GOALS.WEIGHTS and was accepted' } },
    ]);
  });

  it('stops at the first step that fails: the others stand on it', () => {
    const wrong = { ...submitGoals, expect: { band: { total: 'A' } } };
    expect(run({ steps: [wrong, { ...wrong, at: '2025-01-08' }] })).toHaveLength(1);
  });

  it('judges who takes part, and the people it is played with', () => {
    expect(run({ takesPart: 'out' })).toMatchObject([{ step: 0 }]);
    expect(run({ subject: 'E9' })).toMatchObject([{ step: 0 }]);
    const circle = [
      { employeeNumber: 'E1', manager: 'E2' },
      { employeeNumber: 'E2', manager: 'E1' },
    ];
    expect(run({ people: circle })).toHaveLength(2);
  });
});
