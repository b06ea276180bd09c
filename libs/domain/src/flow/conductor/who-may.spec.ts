import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { assessment, ReviewDriver, smallFlow } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant } from '../../kernel/index.js';
import type { Work } from '../../review/index.js';

const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const done: Work = { kind: 'answer', answer: { fields: {} } };

/** E1 under M1 under D1 under C1; G1 and G2 are the group, H1 the HRBP. */
const people = {
  E1: { manager: 'M1', grade: 'P5' },
  M1: { manager: 'D1', grade: 'M1' },
  D1: { manager: 'C1', grade: 'M2' },
  C1: { grade: 'M3' },
  G1: { grade: 'P4' },
  G2: { grade: 'M1' },
  H1: {},
};
const roles = { group: ['G1', 'G2'], hrbp: ['H1'] };
const facts = factsOf({ people, units: { service: { roles } } });
const names = (ids: readonly string[]) =>
  ids.map((id) => Object.keys(people).find((name) => personId(name) === id));
const grades = ['P4', 'P5', 'M1', 'M2', 'M3'];

const play = (participants: Record<string, object>, blocks: readonly object[]) =>
  new ReviewDriver(smallFlow({ participants, blocks, grades }), facts, MONDAY).open('E1');
const assigned = (driver: ReviewDriver, step = 'assess') => names(driver.assigneesOf(step));

describe('who must not', () => {
  it('is whoever handed in an earlier step', () => {
    const participants = {
      first: { named: ['G1'] },
      group: { unitRole: 'group', mustNot: [{ did: 'first' }] },
    };
    const driver = play(participants, [
      assessment('first', 'first'),
      assessment('assess', 'group'),
    ]);
    driver.submit('first', done);
    expect(assigned(driver)).toEqual(['G2']);
  });

  it('is whoever did it so many times in a row, in the reviews before', () => {
    const group = { unitRole: 'group', mustNot: [{ did: 'assess', times: 2 }] };
    const flow = smallFlow({ participants: { group }, blocks: [assessment('assess', 'group')] });
    const before = (...reviews: readonly (readonly string[])[]) => {
      const doers = () => reviews.map((numbers) => numbers.map(personId));
      const driver = new ReviewDriver(flow, { ...facts, doers }, MONDAY).open('E1');
      return assigned(driver);
    };
    expect(before(['G1'], ['G2', 'G1'], ['G2'])).toEqual(['G2']);
    expect(before(['G1'], ['G2'], ['G1'])).toEqual(['G1', 'G2']);
    expect(before(['G1'])).toEqual(['G1', 'G2']);
  });

  it('is whoever a condition names, below a rank for one; no answer bars as well', () => {
    const below = { unitRole: 'group', mustNot: [{ when: 'candidate.rank < person.rank' }] };
    expect(assigned(play({ below }, [assessment('assess', 'below')]))).toEqual(['G2']);
    const unknown = { unitRole: 'group', mustNot: [{ when: 'candidate.dottedLine < "x"' }] };
    expect(assigned(play({ unknown }, [assessment('assess', 'unknown')]))).toEqual([]);
  });

  it('may after all, when a condition lifts the bar', () => {
    const bar = { when: 'candidate.rank < person.rank', unless: 'candidate.title = "agent"' };
    const group = { unitRole: 'group', mustNot: [bar] };
    expect(assigned(play({ group }, [assessment('assess', 'group')]))).toEqual(['G1', 'G2']);
  });

  it('may after all, when the named approver says why', () => {
    const bar = { when: 'candidate.rank < person.rank', approvedBy: 'hrbp' };
    const participants = {
      junior: { named: ['G1'], mustNot: [bar], nobody: 'ask HR' },
      hrbp: { unitRole: 'hrbp' },
    };
    const driver = play(participants, [assessment('assess', 'junior')]);
    expect(assigned(driver)).toEqual([]);
    const lift = { type: 'LiftBar', participant: 'junior', person: personId('G1') } as const;
    const reason = 'nobody else knows the work';
    expect(driver.send({ ...lift, by: personId('G2'), reason })?.code).toBe('REVIEW.UNKNOWN');
    expect(driver.send({ ...lift, by: personId('H1'), reason: '' })?.code).toBe(
      'TASK.REASON_MISSING',
    );
    driver.must({ ...lift, by: personId('H1'), reason });
    expect(assigned(driver)).toEqual(['G1']);
  });
});

describe('one person for two participants of a step', () => {
  const participants = { manager: { lineManager: 1 }, same: { named: ['M1'] } };
  const both = (samePerson?: string) =>
    play(participants, [
      assessment('assess', ['manager', 'same'], samePerson === undefined ? {} : { samePerson }),
    ]);

  it('has one task, unless the step says otherwise', () => {
    expect(assigned(both())).toEqual(['M1']);
    expect(assigned(both('merge'))).toEqual(['M1']);
  });

  it('has a task for each, and hands in both', () => {
    const driver = both('keep');
    expect(assigned(driver)).toEqual(['M1', 'M1']);
    driver.submit('assess', done);
    expect(driver.review.status).toBe('open');
    driver.submit('assess', done);
    expect(driver.review.submissions.get('assess')).toHaveLength(2);
    expect(driver.review.status).toBe('closed');
  });

  it('leaves the second to the next manager above', () => {
    expect(assigned(both('raise'))).toEqual(['M1', 'D1']);
  });
});

describe('qualification and office', () => {
  const play2 = (who: object) => play({ who }, [assessment('assess', 'who')]);

  it('are asked when a step opens', () => {
    const who = { unitRole: 'group', qualified: 'candidate.grade in ("M1", "M2")' };
    expect(assigned(play2(who))).toEqual(['G2']);
    const served = 'candidate.hiredOn + duration("P1Y") <= today';
    expect(assigned(play2({ unitRole: 'group', qualified: served }))).toEqual(['G1', 'G2']);
  });

  it('are asked again when somebody acts, who may have lost the one', () => {
    const driver = play2({ named: ['G2'], qualified: 'candidate.grade = "M1"' });
    driver.facts = factsOf({ people: { ...people, G2: { grade: 'P4' } }, units: {} });
    expect(() => driver.submit('assess', done)).toThrow('TASK.NOT_QUALIFIED');
    driver.facts = facts;
    expect(driver.submit('assess', done).review.status).toBe('closed');
  });

  it('or the other: whose term is over acts no more, who was given it by hand does', () => {
    const who = { unitRole: 'hrbp', inOffice: true };
    const driver = play2(who);
    const units = { service: { roles: { hrbp: ['G1'] } } };
    driver.facts = factsOf({ people, units });
    expect(() => driver.submit('assess', done)).toThrow('TASK.OUT_OF_OFFICE');
    const { taskId } = driver.task('assess');
    const give = { type: 'ReassignTask', taskId, because: 'by hand', reason: 'x' } as const;
    driver.must({ ...give, to: personId('C1'), by: personId('G1') });
    expect(driver.submit('assess', done).review.status).toBe('closed');
  });
});
