import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { assessment, ReviewDriver, smallFlow } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';

const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const title = { zh: '环节', en: 'Step' };

/** E1 under M1 (who left) under D1 under C1; H1 is the HRBP, G1 and G2 the group. */
const people = {
  E1: { manager: 'M1' },
  E2: { manager: 'D1' },
  M1: { manager: 'D1', employment: 'left' as const },
  D1: { manager: 'C1' },
  C1: {},
  H1: {},
  G1: {},
  G2: {},
};
const units = {
  company: { roles: { hrbp: ['C1'] } },
  service: { parent: 'company', roles: { hrbp: ['H1'], group: ['G1', 'G2'], empty: [] } },
};
const facts = factsOf({ people, units });
const everybody = Object.keys(people);
const names = (ids: readonly string[]) =>
  ids.map((id) => everybody.find((name) => personId(name) === id)).toSorted();

const others = { hrbp: { unitRole: 'hrbp' }, none: { unitRole: 'no such role' } };
const play = (who: object, more: object = {}) => {
  const flow = smallFlow({
    participants: { who, ...others },
    blocks: [assessment('assess', 'who', more)],
  });
  return new ReviewDriver(flow, facts, MONDAY).open('E1');
};
const assigned = (who: object, more: object = {}) => names(play(who, more).assigneesOf('assess'));
const flags = ({ events }: ReviewDriver) =>
  events.flatMap((event) => (event.type === 'StepFlagged' ? [event.finding] : []));
const few = { unitRole: 'group', atLeast: 3 };

describe('when nobody is found', () => {
  const nobody = { lineManager: 1 };

  it('the step is skipped, or skipped and flagged', () => {
    expect(play({ ...nobody, nobody: 'skip' }).review.steps.get('assess')?.status).toBe('skipped');
    const flagged = play({ ...nobody, nobody: 'proceed flagged' });
    expect(flagged.review.steps.get('assess')?.status).toBe('skipped');
    expect(flags(flagged)).toEqual(['nobody found for: who']);
  });

  it('the next level above is asked, along the line or in the units above', () => {
    expect(assigned({ ...nobody, nobody: 'next level' })).toEqual(['D1']);
    const gone = factsOf({ people: { ...people, H1: { employment: 'left' } }, units });
    const flow = smallFlow({
      participants: { who: { unitRole: 'hrbp', nobody: 'next level' } },
      blocks: [assessment('assess', 'who')],
    });
    const driver = new ReviewDriver(flow, gone, MONDAY).open('E1');
    expect(names(driver.assigneesOf('assess'))).toEqual(['C1']);
  });

  it('a step may say otherwise than its participant', () => {
    expect(assigned({ ...nobody, nobody: 'skip' }, { nobody: { use: 'hrbp' } })).toEqual(['H1']);
  });

  it('HR gives it to somebody, and until then the step waits', () => {
    const driver = play({ ...nobody, nobody: 'ask HR' });
    expect(driver.openSteps()).toContain('assess');
    expect(flags(driver)).toEqual(['nobody found for: who']);
    driver.must({ type: 'PassTime' });
    expect(driver.openSteps()).toContain('assess');
    const give = { type: 'AssignStep', by: personId('H1'), step: 'assess', reason: 'x' } as const;
    expect(driver.send({ ...give, to: personId('E1') })?.code).toBe('TASK.OWN_ASSESSMENT');
    expect(driver.send({ ...give, to: personId('M1') })?.code).toBe('PERSON.UNKNOWN');
    expect(driver.send({ ...give, to: personId('D1'), reason: ' ' })?.code).toBe(
      'TASK.REASON_MISSING',
    );
    driver.must({ ...give, to: personId('D1') });
    expect(driver.send({ ...give, to: personId('D1') })?.code).toBe('TASK.ALREADY_THEIRS');
    driver.submit('assess', { kind: 'answer', answer: { fields: {} } });
    expect(driver.review.steps.get('assess')?.outcome).toBe('done');
    expect(driver.send({ ...give, to: personId('C1') })?.code).toBe('REVIEW.CLOSED');
  });

  it('a step that waits for HR takes whom the flow finds after all', () => {
    const driver = play({ ...nobody, nobody: 'ask HR' });
    driver.facts = factsOf({ people: { ...people, M1: { manager: 'D1' } }, units });
    driver.must({ type: 'PassTime' }).must({ type: 'PassTime' });
    expect(names(driver.assigneesOf('assess'))).toEqual(['M1']);
  });
});

describe('when too few are found', () => {
  it('the step is skipped unless the flow says otherwise', () => {
    expect(assigned({ ...few, atLeast: 2 })).toEqual(['G1', 'G2']);
    expect(assigned(few)).toEqual([]);
  });

  it('those found go on, and the step is flagged', () => {
    const driver = play({ ...few, tooFew: 'proceed flagged' });
    expect(names(driver.assigneesOf('assess'))).toEqual(['G1', 'G2']);
    expect(flags(driver)).toEqual(['too few found for: who']);
  });

  it('another participant steps in, or is added', () => {
    expect(assigned({ ...few, tooFew: { use: 'hrbp' } })).toEqual(['H1']);
    expect(assigned({ ...few, tooFew: { widen: 'hrbp' } })).toEqual(['G1', 'G2', 'H1']);
    expect(assigned({ ...few, tooFew: { widen: 'none' } })).toEqual(['G1', 'G2']);
  });

  it('levels above are added until there are enough', () => {
    expect(assigned({ lineManager: 1, atLeast: 2, nobody: 'next level' })).toEqual(['C1', 'D1']);
    expect(assigned({ lineManager: 1, atLeast: 3, nobody: 'next level' })).toEqual([]);
  });
});

describe('when a nomination found too few', () => {
  const nominating = (count: number) => {
    const peers = { nominatedIn: 'nominate', count: [0, 5], atLeast: count, nobody: 'ask again' };
    const nominate = {
      task: 'nominate',
      title,
      kind: 'nomination',
      who: 'subject',
      nominates: 'peers',
    };
    const rate = assessment('rate', 'each', { kind: 'peer assessment' });
    const flow = smallFlow({
      participants: { peers },
      blocks: [nominate, { forEach: 'round', in: 'peers', do: [rate] }],
    });
    return new ReviewDriver(flow, facts, MONDAY).open('E1');
  };
  const nominate = (driver: ReviewDriver, numbers: readonly string[]) =>
    driver.submit('nominate', { kind: 'nomination', people: numbers.map(personId) });

  it('the nominator is asked again, and the round begins when there are enough', () => {
    const driver = nominate(nominating(2), []);
    expect(driver.openSteps()).toContain('nominate');
    expect(driver.review.steps.get('nominate')?.iteration).toBe(2);
    nominate(driver, ['G1', 'G2']);
    expect(names(driver.review.people.get('round') ?? [])).toEqual(['G1', 'G2']);
  });

  it('not without end: after the third time the round is skipped and flagged', () => {
    const driver = nominating(2);
    for (let time = 1; time <= 3; time += 1) nominate(driver, []);
    expect(driver.review.steps.get('round')?.status).toBe('skipped');
    expect(flags(driver)).toEqual(['nobody found for: peers']);
    expect(driver.review.status).toBe('closed');
  });
});
