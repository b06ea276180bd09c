import { expect, it } from '@jest/globals';
import { compileFlow, dueBlocksOf, gatesOfFlow, roundsAround } from './index.js';

const title = { zh: '环节', en: 'Step' };
const work = { title, kind: 'acknowledgement', who: 'subject' };
const session = { title, group: 'unit', panel: 'heads', score: 'total' };

const flow = (() => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'waiting',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true }, heads: { unitRole: 'head' } },
    scales: {
      two: {
        levels: [
          { id: 'A', label: title, from: '50' },
          { id: 'B', label: title },
        ],
      },
    },
    measures: { calls: { title, unit: '', direction: 'higher' } },
    scores: { total: { weighted: { calls: 100 }, bands: 'two' } },
    stages: [
      { calibration: 'early', ...session },
      { gate: 'all-there', opens: { whenAllOf: 'unit', havePassed: 'read' } },
      { gate: 'new-year', opens: { on: '2027-01-04' } },
      { task: 'read', ...work },
      { task: 'dated', ...work, due: '5 days' },
      { decision: 'decide', title, who: 'heads', due: '5 days' },
      { wait: 'rest', for: '3 days' },
      {
        forEach: 'outer',
        in: 'heads',
        do: [{ forEach: 'inner', in: 'heads', do: [{ task: 'ask', ...work }] }],
      },
      { window: 'appeal', title, kind: 'appeal', for: 'subject', open: '5 days', then: [] },
    ],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

it('counts what has to be passed before a counted gate, and who is there before a dated one', () => {
  expect(
    gatesOfFlow(flow).map(({ gate, by, isCounted, passed }) => [gate, by, isCounted, passed.block]),
  ).toEqual([
    ['all-there', 'unit', true, 'read'],
    ['new-year', 'cycle', false, 'new-year'],
  ]);
});

it('has a due wherever somebody has to be done by a day', () => {
  expect(dueBlocksOf(flow)).toEqual(['dated', 'decide', 'appeal']);
});

it('knows the rounds a step is walked in, the innermost first', () => {
  expect(roundsAround(flow, 'ask')).toEqual(['inner', 'outer']);
  expect(roundsAround(flow, 'read')).toEqual([]);
});
