import { describe, expect, it } from '@jest/globals';
import { personId } from '@reprise/testing/organisation';
import type { ReviewDriver } from '@reprise/testing/reviews';
import { received, smallReview, smallTask } from '@reprise/testing/flows';

const peer = (who: string, step = 'peer') => `${step}[${personId(who)}]`;
const ack = smallTask('peer', 'each', { mayDecline: true, due: '5 days' });
const round = (more: object = {}) => ({ forEach: 'round', in: 'peers', do: [ack], ...more });
const after = smallTask('after', 'manager');

const decline = (driver: ReviewDriver, step: string): ReviewDriver => {
  const { taskId, revision, assignee: by } = driver.task(step);
  return driver.must({ type: 'DeclineTask', by, taskId, revision, reason: 'cannot judge' });
};
const change = (type: 'AddReviewer' | 'RemoveReviewer', who: string) =>
  ({ type, by: personId('H1'), step: 'round', person: personId(who), reason: 'as asked' }) as const;
const outcome = ({ review }: ReviewDriver, step: string) => review.steps.get(step)?.outcome;

describe('a join', () => {
  it('of a share counts those that are left', () => {
    const driver = smallReview([round({ join: { share: '60 %' } }), after]);
    decline(driver, peer('P1')).submit(peer('P2'), received);
    expect(driver.openSteps()).not.toContain('after');
    expect(driver.submit(peer('P3'), received).openSteps()).toEqual(['after']);
  });

  it('of a number known only at run time asks its formula each time', () => {
    const driver = smallReview([round({ join: { atLeast: 'branches.counted / 2' } }), after]);
    driver.submit(peer('P1'), received).must(change('RemoveReviewer', 'P4'));
    expect(driver.openSteps()).not.toContain('after');
    expect(driver.must(change('RemoveReviewer', 'P3')).openSteps()).toEqual(['after']);
  });

  it('on a condition goes on once it holds, and stays met', () => {
    const branches = [1, 2, 3].map((n) => smallTask(`t${n}`, 'head'));
    const join = { when: 'branches.done = 2' };
    const driver = smallReview([{ parallel: 'p', branches, join, rest: 'let finish' }, after]);
    driver.submit('t1', received);
    expect(driver.openSteps()).toEqual(['t2', 't3']);
    expect(driver.submit('t2', received).openSteps()).toEqual(['t3', 'after']);
    expect(driver.submit('t3', received).openSteps()).toEqual(['after']);
  });

  it('on a condition may ask for answers, where a due that passed is none', () => {
    const late = smallTask('peer', 'each', { due: '5 days', overdue: 'close as missing' });
    const join = { when: 'branches.open = 0 and branches.answered >= 2' };
    const driver = smallReview([round({ do: [late], join, tooFew: 'proceed flagged' }), after]);
    driver.submit(peer('P1'), received).until('2026-02-01T00:00:00.000Z');
    expect(driver.openSteps()).toEqual(['after']);
    expect(driver.review.steps.get('round')?.outcome).toBe('too few');
    const enough = smallReview([round({ do: [late], join, tooFew: 'proceed flagged' }), after]);
    enough.submit(peer('P1'), received).submit(peer('P2'), received);
    expect(enough.openSteps()).not.toContain('after');
    enough.until('2026-02-01T00:00:00.000Z');
    expect(enough.openSteps()).toEqual(['after']);
    expect(enough.review.steps.get('round')?.outcome).toBe('joined');
  });

  it('does not count whoever declined', () => {
    const driver = smallReview([round({ join: { atLeast: 2 } }), after]);
    decline(decline(driver, peer('P1')), peer('P2'));
    expect(driver.submit(peer('P3'), received).openSteps()).not.toContain('after');
    expect(driver.submit(peer('P4'), received).openSteps()).toEqual(['after']);
  });

  it('takes nobody in once it has gone on, though some may still finish', () => {
    const driver = smallReview([round({ join: 'any', rest: 'let finish' }), after]);
    expect(driver.send(change('AddReviewer', 'D1'))).toBeUndefined();
    driver.submit(peer('P1'), received);
    expect(driver.openSteps()).toEqual([peer('P2'), peer('P3'), peer('P4'), peer('D1'), 'after']);
    expect(driver.send(change('AddReviewer', 'H1'))?.code).toBe('REVIEWERS.CLOSED');
    expect(driver.review.people.get('round')).toHaveLength(5);
  });

  it('counts the rest only if in time: then they take nothing more', () => {
    const driver = smallReview([round({ join: 'any', rest: 'count if in time' }), after]);
    driver.submit(peer('P1'), received);
    const late = driver.task(peer('P2'));
    driver.submit(peer('P3'), received).until('2026-02-01T00:00:00.000Z');
    expect([outcome(driver, peer('P2')), outcome(driver, peer('P3'))]).toEqual(['missing', 'done']);
    expect(late.status).toBe('open');
  });
});

describe('when too few are left', () => {
  const short = (tooFew: unknown, more: object = {}) =>
    smallReview([round({ join: { atLeast: 3 }, tooFew, ...more }), after]);

  it('waits for the rest unless the flow says otherwise', () => {
    const driver = decline(decline(short(undefined), peer('P1')), peer('P2'));
    expect(driver.submit(peer('P3'), received).openSteps()).toEqual([peer('P4')]);
    expect(driver.submit(peer('P4'), received).openSteps()).toEqual(['after']);
  });

  it('goes on at once, flagged', () => {
    const driver = decline(short('proceed flagged').submit(peer('P3'), received), peer('P1'));
    expect(driver.openSteps()).not.toContain('after');
    decline(driver, peer('P2'));
    expect(driver.openSteps()).toEqual(['after']);
    expect(driver.review.steps.get('round')).toMatchObject({
      ...{ outcome: 'too few', findings: ['too few: 1'] },
    });
  });

  it('skips the whole, and keeps what was written', () => {
    const driver = short('skip').submit(peer('P3'), received);
    driver.must(change('RemoveReviewer', 'P1')).must(change('RemoveReviewer', 'P2'));
    expect(driver.openSteps()).toEqual(['after']);
    expect(driver.review.steps.get('round')?.status).toBe('skipped');
    expect(driver.review.submissions.get(peer('P3'))).toHaveLength(1);
  });

  it('adds people of another participant, once each', () => {
    const driver = decline(decline(short({ add: 'spare' }), peer('P1')), peer('P2'));
    expect(driver.openSteps()).toEqual([peer('P3'), peer('P4'), peer('H1')]);
    expect(decline(driver, peer('P3')).openSteps()).toEqual(['after']);
  });

  it('asks for others; who has written already need not do so twice', () => {
    const nominated = round({ in: 'nominated', join: { atLeast: 2 }, tooFew: 'ask again' });
    const people = (...who: string[]) =>
      ({ kind: 'nomination', people: who.map(personId) }) as const;
    const driver = smallReview([nominated, after]).submit('nominate', people('P1', 'P2'));
    decline(driver.submit(peer('P1'), received), peer('P2'));
    expect(driver.openSteps()).toEqual(['nominate']);
    driver.submit('nominate', people('P1', 'P3'));
    expect(driver.openSteps()).toEqual([peer('P3')]);
    expect(driver.submit(peer('P3'), received).openSteps()).toEqual(['after']);
  });
});

describe('a round of several people', () => {
  it('in any order is one at a time, and passes by who is away', () => {
    const driver = smallReview([round({ order: 'any order, one at a time' }), after]);
    expect(driver.openSteps()).toEqual([peer('P1')]);
    driver.must({ type: 'PauseClocks', person: personId('P1'), because: 'leave' });
    expect(driver.openSteps()).toEqual([peer('P2')]);
    driver.must({ type: 'ResumeClocks', person: personId('P1') });
    expect(driver.openSteps()).toEqual([peer('P2')]);
    driver.submit(peer('P2'), received);
    expect(driver.openSteps()).toEqual([peer('P1')]);
    expect(driver.review.steps.get(peer('P1'))?.iteration).toBe(2);
  });
});
