import { describe, expect, it } from '@jest/globals';
import { factsOf } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { received, smallDocument, smallFlow, smallReview, smallTask } from '@reprise/testing/flows';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import { compileFlow } from './index.js';

const title = { zh: '环节', en: 'Step' };
const t = (id: string, more: object = {}) => smallTask(id, 'head', more);
const codes = (blocks: readonly object[], more: object = {}) =>
  compileFlow(smallDocument(blocks, more)).findings.map(({ code, path }) => `${code} ${path}`);
const within = (seconds: number, work: () => void): void => {
  const from = performance.now();
  work();
  expect(performance.now() - from).toBeLessThan(seconds * 1000);
};

describe('a flow that is too much', () => {
  it('of 5,000 blocks is compiled, and walked, in bounded time', () => {
    const stages = Array.from({ length: 50 }, (_, stage) => ({
      ...{ stage: `s${stage}`, title },
      blocks: Array.from({ length: 99 }, (__, n) => t(`t${stage}-${n}`)),
    }));
    within(20, () => {
      const driver = smallReview(stages);
      expect(driver.flow.nodes.size).toBe(50 * 100);
      driver.submit('t0-0', received);
      expect(driver.openSteps()).toEqual(['t0-1']);
    });
  });

  it('nested 500 deep is refused; 200 deep it runs', () => {
    const nested = (depth: number): object =>
      depth === 0 ? t('inmost') : { sequence: `q${depth}`, blocks: [nested(depth - 1)] };
    within(20, () => {
      const deep = compileFlow(smallDocument([nested(500)]));
      expect(deep.findings.map(({ code }) => code)).toEqual(['FLOW.TOO_DEEP']);
      expect(smallReview([nested(200)]).openSteps()).toEqual(['inmost']);
    });
  });

  it('naming 10,000 people for one part is refused where it stands', () => {
    const named = Array.from({ length: 10_000 }, (_, n) => `N${n}`);
    expect(
      codes([{ forEach: 'all', in: 'crowd', do: [smallTask('peer', 'each')] }], {
        participants: { head: { unitRole: 'head' }, crowd: { named } },
      })[0],
    ).toMatch(/^FLOW.SHAPE participants.crowd/);
  });
});

describe('gates that wait for one another', () => {
  const gate = (id: string, havePassed: string) => ({
    gate: id,
    opens: { whenAllOf: 'cycle', havePassed },
  });

  it('are found: behind itself, and round a circle', () => {
    expect(codes([gate('early', 'late'), t('late')])).toEqual(['FLOW.CIRCULAR_GATE early']);
    const one = { sequence: 'one', blocks: [gate('g1', 'b'), t('a')] };
    const two = { sequence: 'two', blocks: [gate('g2', 'a'), t('b')] };
    expect(codes([{ parallel: 'both', branches: [one, two] }])).toEqual([
      ...['FLOW.CIRCULAR_GATE g1', 'FLOW.CIRCULAR_GATE g2'],
    ]);
    expect(codes([t('early'), gate('g', 'early'), t('late')])).toEqual([]);
  });
});

describe('blocks that cannot come to an end', () => {
  it('are found: a round without a wait, and things held against each other', () => {
    const spin = {
      repeat: 'spin',
      do: [{ compute: 'c', score: 'total' }],
      until: 'false',
      atMost: 9,
      otherwise: [],
    };
    expect(codes([spin])).toEqual(['FLOW.REPEAT_WITHOUT_WAIT spin']);
    const alone = (id: string, name: string, blocks: readonly object[]) => ({
      sequence: id,
      alone: name,
      blocks,
    });
    const one = alone('a', 'desk', [alone('b', 'room', [t('x')])]);
    const two = alone('c', 'room', [alone('d', 'desk', [t('y')])]);
    expect(codes([{ parallel: 'p', branches: [one, two] }])).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `FLOW.CIRCULAR_ALONE ${id}`),
    );
  });

  it('are found: joins out of reach, rests without a time, nobody to ask again', () => {
    expect(codes([{ parallel: 'p', branches: [t('a')], join: { atLeast: 2 } }])).toEqual([
      'FLOW.JOIN_OUT_OF_REACH p',
    ]);
    expect(
      codes([{ parallel: 'p', branches: [t('a'), t('b')], join: 'any', rest: 'count if in time' }]),
    ).toEqual(['FLOW.NO_TIME_TO_COUNT p']);
    expect(
      codes([{ forEach: 'r', in: 'peers', do: [smallTask('x', 'each')], tooFew: 'ask again' }]),
    ).toEqual(['FLOW.NOBODY_TO_ASK_AGAIN r']);
  });
});

describe('a round of more people and steps than one command may open', () => {
  it('is refused with a code, and the review is as it was', () => {
    const numbers = Array.from({ length: 200 }, (_, n) => `N${n}`);
    const facts = factsOf({
      people: { E1: {}, D1: {}, ...Object.fromEntries(numbers.map((number) => [number, {}])) },
      units: { service: { roles: { head: ['D1'] } } },
    });
    const steps = [1, 2, 3].map((n) => smallTask(`p${n}`, 'each'));
    const round = (blocks: readonly object[]) => ({ forEach: 'all', in: 'crowd', do: blocks });
    const play = (blocks: readonly object[]) => {
      const participants = { head: { unitRole: 'head' }, crowd: { named: numbers } };
      const flow = smallFlow([t('first'), round(blocks)], { participants });
      return new ReviewDriver(flow, facts, as<Instant>('2026-01-05T01:00:00.000Z')).open('E1');
    };
    const { taskId, revision, assignee: by } = play(steps).task('first');
    const first = { type: 'CompleteTask', taskId, revision, by, work: received } as const;
    const many = play([{ parallel: 'three', branches: steps }]);
    expect(many.send(first)?.code).toBe('REVIEW.TOO_MUCH_AT_ONCE');
    expect(many.openSteps()).toEqual(['first']);
    expect(play(steps).must(first).openSteps()).toHaveLength(200);
  });
});
