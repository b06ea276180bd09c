import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { visibleAnswers } from '../visibility/index.js';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import type { ReviewEvent } from './index.js';

const title = { zh: '表决', en: 'Vote' };
const task = (id: string, who: string) => ({ decision: id, title, who });

const flowWith = (vote: object, visibility: readonly object[]) => {
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'votes', title, description: title },
    ...{ calendar: 'CN', zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }] },
    visibility,
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1 },
      panel: { named: ['P1', 'P2', 'P3', 'P4', 'E1'] },
      chair: { named: ['C1'] },
    },
    stages: [
      { vote: 'v', title, panel: 'panel', due: '5 working days', ...vote },
      task('after', 'manager'),
    ],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

const people = { ...{ P1: {}, P2: {}, P3: { unit: 'other' }, P4: {}, C1: {} }, M1: {} };
const facts = factsOf({ people: { ...people, E1: { manager: 'M1' } }, units: {} });

const held = (vote: object, visibility: readonly object[] = []): ReviewDriver =>
  new ReviewDriver(flowWith(vote, visibility), facts, as<Instant>('2026-03-02T01:00:00.000Z')).open(
    'E1',
  );

type Choice = 'for' | 'against' | 'abstain';

const ask = (review: ReviewDriver, who: string) => {
  const mine = [...review.review.tasks.values()].findLast(
    ({ assignee, step }) => assignee === personId(who) && step === 'v',
  );
  if (mine === undefined) throw new Error(`${who} is not asked`);
  return { by: personId(who), taskId: mine.taskId, revision: mine.revision };
};

const cast = (review: ReviewDriver, who: string, choice: Choice) =>
  review.send({
    ...{ type: 'CompleteTask', ...ask(review, who) },
    work: { kind: 'ballot', choice, reason: '' },
  });

/** Everybody votes in turn: `P1 for`. */
const all = (review: ReviewDriver, ...ballots: readonly string[]): ReviewDriver => {
  for (const each of ballots) {
    const [who = '', choice = ''] = each.split(' ');
    const refusal = cast(review, who, choice as Choice);
    if (refusal !== undefined) throw new Error(refusal.code);
  }
  return review;
};

const closings = ({ events }: ReviewDriver) =>
  events.filter(
    (event): event is Extract<ReviewEvent, { type: 'VoteClosed' }> => event.type === 'VoteClosed',
  );
const closing = (review: ReviewDriver): string =>
  closings(review)
    .map(({ result, because }) => `${result}: ${because}`)
    .join(', ');

const DUE_PASSED = '2026-03-10T00:00:00.000Z';

describe('a vote', () => {
  it('is held among its panel without the subject, and closes when all have voted', () => {
    const review = held({});
    expect(review.assigneesOf('v')).toEqual(['P1', 'P2', 'P3', 'P4'].map(personId));
    all(review, 'P1 for', 'P2 for', 'P3 against');
    expect(closing(review)).toBe('');
    all(review, 'P4 for');
    expect(closing(review)).toBe('carried: majority');
    expect(review.openSteps()).toEqual(['after']);
  });

  it('closes at its due with those who voted, and takes no ballot after', () => {
    const review = all(held({}), 'P1 for');
    review.now = as<Instant>(DUE_PASSED);
    expect(cast(review, 'P2', 'against')?.code).toBe('TASK.PAST_DUE');
    review.must({ type: 'PassTime' });
    expect(closings(review)[0]).toMatchObject({ result: 'carried', count: { absent: 3, cast: 1 } });
  });

  it.each([
    ['members', 'undecided: no quorum'],
    ['invited', 'undecided: no quorum'],
    ['not recused', 'carried: majority'],
  ])('counts its quorum of the %s it names', (of, ending) => {
    const review = held({ quorum: { moreThan: '50 %', of } });
    review.must({ type: 'DeclineTask', ...ask(review, 'P4'), reason: 'my brother' });
    all(review, 'P1 for', 'P2 for');
    review.until(DUE_PASSED);
    expect(closing(review)).toBe(ending);
  });

  it('tells strictly more from at least', () => {
    const half = ['P1 for', 'P2 for', 'P3 against', 'P4 abstain'] as const;
    const of = 'invited';
    expect(closing(all(held({ majority: { moreThan: '1/2', of } }), ...half))).toBe(
      'rejected: no majority',
    );
    expect(closing(all(held({ majority: { atLeast: '1/2', of } }), ...half))).toBe(
      'carried: majority',
    );
  });

  it.each([
    ['not cast', 'carried: majority'],
    ['cast', 'undecided: tie'],
    ['against', 'rejected: majority'],
  ])('counts an abstention as %s', (abstention, ending) => {
    const ballots = ['P1 for', 'P2 against', 'P3 abstain', 'P4 abstain'] as const;
    const review = held({ abstention, majority: { atLeast: '50 %', of: 'cast' } });
    expect(closing(all(review, ...ballots))).toBe(ending);
  });

  it.each([
    ['not cast', 'carried: majority'],
    ['against', 'rejected: majority'],
  ])('counts an absence as %s', (absence, ending) => {
    const review = all(held({ absence }), 'P1 for');
    review.until(DUE_PASSED);
    expect(closing(review)).toBe(ending);
  });

  it('fails by one veto, of whoever has it', () => {
    const ballots = ['C1 against', 'P1 for', 'P2 for', 'P3 for', 'P4 for'] as const;
    const chaired = { chair: 'chair' };
    expect(closing(all(held({ ...chaired, veto: ['chair'] }), ...ballots))).toBe('rejected: veto');
    expect(closing(all(held({ ...chaired, veto: ['panel'] }), ...ballots))).toBe(
      'carried: majority',
    );
    expect(closing(all(held({ ...chaired, veto: 'anyone' }), ...ballots))).toBe('rejected: veto');
  });

  it('asks the chair only in the second round, and a tie ends as the chair votes', () => {
    const review = held({
      ...{ chair: 'chair', chairVotes: 'from the second round', rounds: 2 },
      ...{ majority: { moreThan: '60 %', of: 'cast' }, tie: 'chair decides' },
    });
    const even = ['P1 for', 'P2 for', 'P3 against', 'P4 against'] as const;
    expect(() => ask(review, 'C1')).toThrow('not asked');
    all(review, ...even);
    expect(closing(review)).toBe('undecided: tie');
    all(review, 'C1 for', 'P1 for', 'P2 for', 'P3 against', 'P4 abstain');
    expect(closing(review)).toBe('undecided: tie, carried: majority');
  });

  it('gives a tie to the chair where it says so', () => {
    const ballots = ['C1 against', 'P1 for', 'P2 for', 'P3 against', 'P4 abstain'] as const;
    const review = held({ chair: 'chair', tie: 'chair decides' });
    expect(closing(all(review, ...ballots))).toBe('rejected: chair');
  });

  it('goes its own way when its last round is undecided', () => {
    const review = held({ undecided: [task('again', 'manager')] });
    all(review, 'P1 for', 'P2 against', 'P3 abstain', 'P4 abstain');
    expect(closing(review)).toBe('undecided: tie');
    expect(review.openSteps()).toEqual(['again']);
  });

  it('flags a panel that is not composed as it must be, and goes on', () => {
    const outside = 'some m in panel.members satisfies m.unit != person.unit';
    const none = 'every m in panel.members satisfies m.grade = "P9"';
    const rules = [outside, none].map((holds) => ({ title: { zh: '组成', en: holds }, holds }));
    const review = held({ composition: rules });
    expect(review.review.steps.get('v')?.findings).toEqual([
      `the panel is not as it must be: ${none}`,
    ]);
    expect(review.openSteps()).toEqual(['v']);
  });

  it('shows a secret ballot to nobody but its author, whatever the flow opens', () => {
    const visibility = [{ of: 'v', to: ['manager'], from: 'submission' }];
    const seen = (ballots: string) => {
      const review = all(held({ ballots }, visibility), 'P1 for', 'P2 for', 'P3 for', 'P4 for');
      return ['M1', 'P1'].map(
        (who) =>
          visibleAnswers({ flow: review.flow, review: review.review }, { person: personId(who) })
            .length,
      );
    };
    expect(seen('open')).toEqual([4, 1]);
    expect(seen('secret')).toEqual([0, 1]);
  });

  it('takes ballots only of those whom its chair has recorded as present', () => {
    const review = held({ chair: 'chair', attendance: 'recorded by the chair' });
    expect(cast(review, 'P1', 'for')?.code).toBe('VOTE.NOT_PRESENT');
    const present = [personId('P1')];
    const record = { type: 'RecordAttendance', step: 'v', present } as const;
    expect(review.send({ ...record, by: personId('P1') })?.code).toBe('VOTE.NOT_CHAIR');
    review.must({ ...record, by: personId('C1') });
    expect(cast(review, 'P1', 'for')).toBeUndefined();
    expect(cast(review, 'P2', 'for')?.code).toBe('VOTE.NOT_PRESENT');
  });
});
