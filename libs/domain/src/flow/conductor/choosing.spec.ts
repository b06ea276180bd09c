import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { assessment, ReviewDriver, smallFlow } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Work } from '../../review/index.js';

const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const title = { zh: '环节', en: 'Step' };
const done: Work = { kind: 'answer', answer: { fields: {} } };
const pool = ['G1', 'G2', 'G3'];
const facts = factsOf({
  people: { E1: {}, G1: {}, G2: {}, G3: {} },
  units: { service: { roles: { pool } } },
});
const names = (ids: readonly string[]) =>
  ids.map((id) => pool.find((name) => personId(name) === id)).toSorted();
const assigned = (driver: ReviewDriver, step = 'assess') => names(driver.assigneesOf(step));
const chosenAt = ({ events }: ReviewDriver, step: string) =>
  events.flatMap((event) =>
    event.type === 'StepOpened' && event.step === step ? event.chosen : [],
  );

const play = (participants: Record<string, object>, blocks: readonly object[], turn?: number) => {
  const driver = new ReviewDriver(smallFlow({ participants, blocks }), facts, MONDAY);
  return driver.open('E1', 'service', turn);
};

describe('the first to claim', () => {
  const offered = (more: object = {}) =>
    play({ pool: { unitRole: 'pool', choose: 'first to claim' } }, [
      assessment('assess', 'pool', more),
    ]);
  const of = (driver: ReviewDriver, name: string) => {
    const task = [...driver.review.tasks.values()].find(
      ({ assignee }) => assignee === personId(name),
    );
    if (task === undefined) throw new Error(`no task of ${name}`);
    const { taskId, revision } = task;
    return { by: personId(name), taskId, revision };
  };

  it('has the task alone, and may give it back to all', () => {
    const driver = offered();
    expect(assigned(driver)).toEqual(pool);
    expect(chosenAt(driver, 'assess')).toMatchObject([{ role: 'pool', how: 'first to claim' }]);
    driver.must({ type: 'ClaimTask', ...of(driver, 'G2') });
    expect(assigned(driver)).toEqual(['G2']);
    expect(driver.send({ type: 'ClaimTask', ...of(driver, 'G1') })?.code).toBe('TASK.CLOSED');
    expect(driver.send({ type: 'ReleaseTask', ...of(driver, 'G3') })?.code).toBe('TASK.CLOSED');
    driver.must({ type: 'ReleaseTask', ...of(driver, 'G2') });
    expect(assigned(driver)).toEqual(pool);
    expect(driver.send({ type: 'ReleaseTask', ...of(driver, 'G2') })?.code).toBe(
      'TASK.NOT_CLAIMED',
    );
  });

  it('claims by handing in as well, and the step is done', () => {
    const driver = offered();
    driver.must({ type: 'CompleteTask', ...of(driver, 'G3'), work: done });
    expect(driver.review.steps.get('assess')?.outcome).toBe('done');
    expect(driver.events.filter(({ type }) => type === 'TaskClaimed')).toHaveLength(1);
  });

  it('who declines leaves it to the others', () => {
    const driver = offered({ mayDecline: true });
    driver.must({ type: 'ClaimTask', ...of(driver, 'G2') });
    driver.must({ type: 'DeclineTask', ...of(driver, 'G2'), reason: 'knows nothing of it' });
    expect(assigned(driver)).toEqual(['G1', 'G3']);
    expect(driver.review.steps.get('assess')?.status).toBe('open');
  });

  it('is asked of nobody whose task is theirs anyway', () => {
    const driver = play({ pool: { unitRole: 'pool' } }, [assessment('assess', 'pool')]);
    expect(driver.send({ type: 'ClaimTask', ...of(driver, 'G1') })?.code).toBe('TASK.NOT_OFFERED');
  });
});

describe('people chosen', () => {
  it('in turn are others from one review to the next, and the same when asked again', () => {
    const participants = { pool: { unitRole: 'pool', choose: 'round robin' } };
    const blocks = [assessment('assess', 'pool')];
    const turns = [0, 1, 2, 3].map((turn) => assigned(play(participants, blocks, turn))[0]);
    expect(new Set(turns.slice(0, 3)).size).toBe(3);
    expect(turns[3]).toBe(turns[0]);
    const [chosen] = chosenAt(play(participants, blocks, 1), 'assess');
    expect(chosen).toMatchObject({ how: 'round robin', among: expect.arrayContaining([]) });
    expect(chosen?.among).toHaveLength(3);
  });

  it('for having the least to do are others when that changes, and in turn among equals', () => {
    const flow = smallFlow({
      participants: { pool: { unitRole: 'pool', choose: 'least loaded' } },
      blocks: [assessment('assess', 'pool')],
    });
    const chosen = (open: Record<string, number>, turn = 0) => {
      const load = () =>
        new Map(Object.entries(open).map(([number, tasks]) => [personId(number), tasks]));
      const driver = new ReviewDriver(flow, { ...facts, load }, MONDAY);
      return assigned(driver.open('E1', 'service', turn));
    };
    expect(chosen({ G1: 2, G2: 1, G3: 3 })).toEqual(['G2']);
    expect(chosen({ G1: 2, G2: 1 })).toEqual(['G3']);
    const equals = [0, 1, 2].map((turn) => chosen({}, turn)[0]);
    expect(new Set(equals).size).toBe(3);
  });

  it('are who did the step in the review before, where it was not done in this one', () => {
    const flow = smallFlow({
      participants: { pool: { unitRole: 'pool', choose: { familiar: 'assess' } } },
      blocks: [assessment('assess', 'pool')],
    });
    const doers = () => [['E1'], ['G3'], ['G1']].map((numbers) => numbers.map(personId));
    const driver = new ReviewDriver(flow, { ...facts, doers }, MONDAY).open('E1');
    expect(assigned(driver)).toEqual(['G3']);
  });

  it('in turn in a round are recorded with whom they were chosen among', () => {
    const participants = { pool: { unitRole: 'pool', choose: 'round robin', atLeast: 2 } };
    const rate = assessment('rate', 'each', { kind: 'peer assessment' });
    const driver = play(participants, [{ forEach: 'round', in: 'pool', do: [rate] }], 0);
    const [resolved] = driver.events.filter((event) => event.type === 'PeopleResolved');
    expect(resolved?.people).toHaveLength(2);
    expect(resolved?.chosen).toMatchObject([{ role: 'pool', how: 'round robin' }]);
  });

  it('are who did an earlier step, where they are among those found', () => {
    const participants = {
      first: { named: ['G3'] },
      familiar: { unitRole: 'pool', choose: { familiar: 'first' } },
    };
    const blocks = [assessment('first', 'first'), assessment('assess', 'familiar')];
    const driver = play(participants, blocks).submit('first', done);
    expect(assigned(driver)).toEqual(['G3']);
    const elsewhere = { ...participants, first: { named: ['E1'] } };
    const self = { ...assessment('first', 'first'), kind: 'self assessment' };
    const other = play(elsewhere, [self, blocks[1] ?? {}]).submit('first', done);
    expect(assigned(other)).toEqual(pool);
  });

  it('by somebody are chosen among those of another participant', () => {
    const participants = {
      pool: { unitRole: 'pool' },
      picked: { nominatedIn: 'pick', count: [1, 1], from: { participant: 'pool' } },
    };
    const pick = { task: 'pick', title, kind: 'nomination', who: 'subject', nominates: 'picked' };
    const driver = play(participants, [pick, assessment('assess', 'picked')]);
    const choose = (name: string) =>
      driver.submit('pick', { kind: 'nomination', people: [personId(name)] });
    expect(() => choose('E9')).toThrow('NOMINATION.NOT_AMONG');
    choose('G2');
    expect(assigned(driver)).toEqual(['G2']);
  });
});
