import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, CalibrationId, Decimal, Instant } from '../kernel/index.js';
import { conduct } from '../flow/conductor/index.js';
import type { Goal, Work } from './index.js';

const organisation: Organisation = {
  people: {
    E1: { manager: 'M1' },
    E2: { manager: 'M1' },
    E3: { manager: 'M1' },
    M1: { manager: 'D1' },
    M2: { manager: 'D1' },
    D1: {},
    H1: {},
  },
  units: { service: { roles: { head: ['D1'], hrbp: ['H1'] } } },
};

const flow = (() => {
  const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
  const compiled = compileFlow(JSON.parse(readFileSync(path, 'utf8')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const goal = (weight: string): Goal => ({
  title: 'Raise satisfaction',
  measure: 'CSAT',
  target: '92 %',
  weight: as<Decimal>(weight),
  dueOn: as<CalendarDate>('2026-11-30'),
});
const goals: Work = { kind: 'goals', goals: [goal('60'), goal('40')] };
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };
const sendBack = (to: string): Work => ({
  kind: 'decision',
  outcome: 'send back',
  to,
  comment: 'please be concrete',
});
const answer = (fields: Record<string, string>): Work => ({ kind: 'answer', answer: { fields } });
const nomination: Work = { kind: 'nomination', people: [personId('E2'), personId('E3')] };
const peerStep = (number: string): string => `peer[${personId(number)}]`;

let review: ReviewDriver;

beforeEach(() => {
  review = new ReviewDriver(flow, factsOf(organisation), as<Instant>('2026-01-05T01:00:00.000Z'));
  review.open('E1');
});

const toYearEnd = (): ReviewDriver =>
  review.submit('goals', goals).submit('agree-goals', approve).until('2026-12-07T01:00:00.000Z');

const toAssessed = (): ReviewDriver =>
  toYearEnd()
    .submit('nominate', nomination)
    .submit('approve-peers', approve)
    .submit('self', answer({ rating: 'A', summary: 'Cut waiting time by half' }))
    .submit(peerStep('E2'), answer({ rating: 'A' }))
    .submit(peerStep('E3'), answer({ rating: 'B' }))
    .submit('assess', answer({ rating: 'B', strengths: 'Calm with customers' }));

const calibrated = (band: string): ReviewDriver =>
  toAssessed()
    .submit('second-look', approve)
    .must({
      type: 'PassGate',
      gate: 'unit-assessed',
      opening: { because: 'counted', position: '9', numerator: 1, denominator: 1 },
    })
    .must({
      type: 'ApplyCalibration',
      step: 'calibrate',
      session: as<CalibrationId>('session'),
      score: 'total',
      band,
      from: 'B',
      reason: 'compared with the unit',
    });

describe('the course of an annual review', () => {
  it('opens the first task with its due and reminders in the zone of the flow', () => {
    expect(review.openSteps()).toEqual(['goals']);
    const step = review.review.steps.get('goals');
    expect(step?.due?.at).toBe('2026-01-19T15:59:59.999Z');
    expect(step?.reminders.map(({ at }) => at)).toEqual([
      '2026-01-16T01:00:00.000Z',
      '2026-01-18T01:00:00.000Z',
      '2026-01-20T01:00:00.000Z',
    ]);
  });

  it('opens the next task in the very decision that closes the one before', () => {
    const before = review.events.length;
    review.submit('goals', goals);
    expect(review.typesSince(before)).toEqual(['GoalsSubmitted', 'StepClosed', 'StepOpened']);
    expect(review.assigneesOf('agree-goals')).toEqual([personId('M1')]);
  });

  it('asks again in a new iteration what was sent back, and keeps what was written', () => {
    review.submit('goals', goals);
    const first = review.review.submissions.get('goals');
    review.submit('agree-goals', sendBack('goals'));
    expect(review.openSteps()).toEqual(['goals']);
    expect(review.review.steps.get('goals')?.iteration).toBe(2);
    review.submit('goals', goals).submit('agree-goals', approve);
    expect(review.review.submissions.get('goals')).toEqual([...(first ?? []), expect.anything()]);
  });

  it('waits at a date gate and passes it when its day begins', () => {
    review.submit('goals', goals).submit('agree-goals', approve);
    expect(review.openSteps()).toEqual(['year-end']);
    review.until('2026-12-06T00:00:00.000Z');
    expect(review.openSteps()).toEqual(['year-end']);
    review.until('2026-12-07T15:59:59.999Z');
    expect(review.openSteps()).toEqual(['nominate']);
  });

  it('asks the subject and every approved peer at the same time', () => {
    toYearEnd().submit('nominate', nomination).submit('approve-peers', approve);
    expect(review.openSteps()).toEqual(['self', peerStep('E2'), peerStep('E3')]);
  });

  it('goes on when a peer declines and another one lets the due pass', () => {
    toYearEnd().submit('nominate', nomination).submit('approve-peers', approve);
    review.submit('self', answer({ rating: 'A', summary: 'done' }));
    const task = review.task(peerStep('E2'));
    const { taskId, revision } = task;
    review.must({ type: 'DeclineTask', by: task.assignee, taskId, revision, reason: 'new here' });
    review.until('2026-12-31T00:00:00.000Z');
    expect(review.review.steps.get(peerStep('E3'))?.outcome).toBe('missing');
    expect(review.openSteps()).toContain('assess');
  });

  it('adds and removes reviewers while the round is running', () => {
    toYearEnd().submit('nominate', nomination).submit('approve-peers', approve);
    const [by, reason] = [personId('H1'), 'worked with E1 all year'];
    review.must({ type: 'AddReviewer', by, step: 'peer-round', person: personId('M2'), reason });
    review.must({ type: 'RemoveReviewer', by, step: 'peer-round', person: personId('E2'), reason });
    expect(review.openSteps()).toEqual(['self', peerStep('E3'), peerStep('M2')]);
  });

  it('hands an overdue assessment to HR', () => {
    toYearEnd()
      .submit('nominate', nomination)
      .submit('approve-peers', approve)
      .submit('self', answer({ rating: 'A', summary: 'done' }))
      .submit(peerStep('E2'), answer({ rating: 'A' }))
      .submit(peerStep('E3'), answer({ rating: 'B' }))
      .until('2026-12-22T00:00:00.000Z');
    expect(review.assigneesOf('assess')).toEqual([personId('H1')]);
  });

  it('scores what is there, re-weights what is missing, and says how', () => {
    toAssessed().submit('second-look', approve);
    expect(review.review.scores.get('total')).toEqual({
      available: true,
      value: '86.3',
      band: 'B',
      inputs: [
        { ref: 'assess.rating', value: '85', weight: '75', source: 'assess.rating' },
        { ref: 'peer.rating.mean', value: '90', weight: '25', source: 'peer.rating.mean' },
      ],
      formula: review.flow.formulas.get('total')?.version,
    });
  });

  it('sends an assessment back over the stages between and reaches the decision again', () => {
    toAssessed().submit('second-look', sendBack('assess'));
    expect(review.openSteps()).toEqual(['assess']);
    review.submit('assess', answer({ rating: 'A', strengths: 'see examples' }));
    expect(review.openSteps()).toEqual(['second-look']);
    review.submit('second-look', approve);
    expect(review.review.scores.get('total')).toMatchObject({ value: '93.8', band: 'A' });
  });

  it('releases the calibrated result, lets an appeal be ruled on, and starts the plan', () => {
    calibrated('C').submit('meeting', answer({ 'held-on': '2026-12-10', notes: 'agreed' }));
    expect(review.review.released.get('total')).toEqual([personId('M1'), personId('E1')]);
    review.submit('ack', { kind: 'receipt', stance: 'refused', comment: 'not my view' });
    review.submit('appeal', { kind: 'appeal', grounds: 'two surveys are missing' });
    expect(review.assigneesOf('appeal-ruling')).toEqual([personId('H1')]);
    review.submit('appeal-ruling', { kind: 'decision', outcome: 'reject', comment: 'checked' });
    expect(review.events.at(-2)).toEqual({ type: 'StageClosed', stage: 'improvement' });
    expect(review.events.find((event) => event.type === 'PlanStarted')).toMatchObject({
      kind: 'improvement',
      owner: personId('M1'),
    });
    expect(review.review.status).toBe('closed');
  });

  it('ends by itself when nobody does anything any more', () => {
    calibrated('A').until('2027-06-30T00:00:00.000Z');
    expect(review.openSteps()).toEqual(['meeting']);
  });

  it('changes nothing when the conductor is asked again without news', () => {
    const states = [review.state];
    calibrated('B');
    states.push(review.state);
    for (const state of states) {
      if (state.status === 'unopened') throw new Error('not opened');
      const again = conduct({ flow, facts: review.facts }, state, review.now);
      expect(again).toEqual({ kind: 'conducted', events: [] });
    }
  });
});

describe('refusals', () => {
  const complete = (by: string, revision: number, work: Work): string | undefined => {
    const { taskId } = review.task('goals');
    const command = { type: 'CompleteTask', by: personId(by), taskId, revision, work } as const;
    return review.send(command)?.code;
  };

  it.each<[string, string | undefined, number, Work]>([
    ['TASK.UNKNOWN', 'E2', 0, goals],
    ['TASK.STALE', 'E1', 7, goals],
    ['TASK.WRONG_WORK', 'E1', 0, approve],
    ['GOALS.WEIGHTS', 'E1', 0, { kind: 'goals', goals: [goal('60')] }],
    ['GOALS.COUNT', 'E1', 0, { kind: 'goals', goals: [] }],
    [
      'GOALS.BAD_DATE',
      'E1',
      0,
      { kind: 'goals', goals: [{ ...goal('100'), dueOn: as('2026-02-30') }] },
    ],
  ])('%s', (code, by, revision, work) => {
    const before = review.events.length;
    expect(complete(by ?? '', revision, work)).toBe(code);
    expect(review.events).toHaveLength(before);
  });

  it('a task that is done takes nothing more', () => {
    const { taskId } = review.task('goals');
    review.submit('goals', goals);
    const again = {
      type: 'CompleteTask',
      by: personId('E1'),
      taskId,
      revision: 1,
      work: goals,
    } as const;
    expect(review.send(again)?.code).toBe('TASK.CLOSED');
  });

  it('a step that closes when due takes nothing after it, recorded or not', () => {
    toYearEnd();
    review.now = as<Instant>('2026-12-30T00:00:00.000Z');
    const { taskId, assignee: by, revision } = review.task('nominate');
    const late = { type: 'CompleteTask', by, taskId, revision, work: nomination } as const;
    expect(review.send(late)?.code).toBe('TASK.PAST_DUE');
  });

  it('an extension recorded first wins over the due', () => {
    toYearEnd();
    const to = as<CalendarDate>('2027-01-15');
    review.must({ type: 'ExtendDue', by: personId('H1'), step: 'nominate', to, reason: 'fair' });
    review.until('2027-01-10T00:00:00.000Z');
    review.submit('nominate', nomination);
    expect(review.openSteps()).toEqual(['approve-peers']);
  });

  it.each<[string, Work]>([
    ['NOMINATION.COUNT', { kind: 'nomination', people: [personId('E2')] }],
    ['NOMINATION.SUBJECT', { kind: 'nomination', people: [personId('E1'), personId('E2')] }],
    ['NOMINATION.TWICE', { kind: 'nomination', people: [personId('E2'), personId('E2')] }],
    ['NOMINATION.UNKNOWN_PERSON', { kind: 'nomination', people: [personId('E2'), personId('X')] }],
  ])('%s', (code, work) => {
    toYearEnd();
    const { taskId, assignee: by, revision } = review.task('nominate');
    expect(review.send({ type: 'CompleteTask', by, taskId, revision, work })?.code).toBe(code);
  });
});

describe('clocks', () => {
  it('raises only the latest of the reminders an outage missed', () => {
    review.now = as<Instant>('2026-01-18T05:00:00.000Z');
    review.must({ type: 'PassTime' });
    const raised = review.events.filter((event) => event.type === 'ReminderRaised');
    expect(raised).toMatchObject([{ rung: '-1d' }]);
  });

  it('rests while the person is away and is as much later afterwards', () => {
    const person = personId('E1');
    review.must({ type: 'PauseClocks', person, because: 'leave' });
    review.until('2026-01-12T01:00:00.000Z');
    review.must({ type: 'ResumeClocks', person });
    expect(review.review.steps.get('goals')?.due?.at).toBe('2026-01-26T15:59:59.999Z');
  });

  it('opens nothing while the cycle is paused and catches up afterwards', () => {
    review.must({ type: 'PauseClocks', person: 'all', because: 'cycle paused' });
    review.submit('goals', goals);
    expect(review.openSteps()).toEqual(['goals']);
    review.must({ type: 'ResumeClocks', person: 'all' });
    expect(review.openSteps()).toEqual(['agree-goals']);
  });
});
