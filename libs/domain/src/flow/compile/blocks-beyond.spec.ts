import { expect, it } from '@jest/globals';
import { compileFlow, reachOf } from './index.js';

const title = { zh: '环节', en: 'Step' };
const pause = (key: string) => ({ wait: key, for: '3 days' });

const flow = (() => {
  const compiled = compileFlow({
    schema: 'reprise.flow/1',
    flow: 'reach',
    title,
    calendar: 'CN',
    zone: 'Asia/Shanghai',
    population: [{ otherwise: 'in' }],
    participants: { subject: { subject: true }, heads: { unitRole: 'head' } },
    stages: [
      {
        stage: 'one',
        title,
        blocks: [
          pause('first'),
          {
            choose: 'which',
            cases: [{ when: 'true', do: [pause('left'), pause('left-after')] }],
            otherwise: [pause('right')],
          },
          { parallel: 'both', branches: [pause('up'), pause('down')] },
          { forEach: 'round', in: 'heads', do: [pause('ask'), pause('answer')] },
        ],
      },
      { stage: 'two', title, blocks: [pause('last')] },
    ],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const beyond = (block: string): readonly string[] => reachOf(flow, block).beyond;

it('counts what is walked later, not the branches beside', () => {
  expect(beyond('last')).toEqual([]);
  expect(beyond('left')).toEqual([
    'left-after',
    ...['both', 'up', 'down', 'round', 'ask', 'answer'],
    ...['two', 'last'],
  ]);
  expect(beyond('up')).toEqual(['round', 'ask', 'answer', 'two', 'last']);
});

it('lets only what follows a whole round tell of a step inside it', () => {
  expect(beyond('ask')).toEqual(['two', 'last']);
});

it('holds a container open while anything in it is', () => {
  expect(reachOf(flow, 'which').within).toEqual(['which', 'left', 'left-after', 'right']);
});
