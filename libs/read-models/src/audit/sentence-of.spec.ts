import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileFlow } from '@reprise/domain/flow/compile';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Decimal, Instant, PersonId, TaskId } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { ReviewEvent } from '@reprise/domain/review';
import { plainJson, sentenceOf } from './index.js';

const flow = (() => {
  const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
  const compiled = compileFlow(JSON.parse(readFileSync(path, 'utf8')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const at = as<Instant>('2026-03-01T01:00:00.000Z');
const day = as<CalendarDate>('2026-01-01');
const [ann, bo] = [as<PersonId>('ann'), as<PersonId>('bo')];
const taskId = as<TaskId>('t');
const due = { at, rule: '10 working days', calendarVersion: '1', provisional: false };
const handed = { taskId, step: 'self', by: ann, at, late: true };
const result = { available: true, value: as<Decimal>('88'), band: 'B', inputs: [] } as const;
const other = as<never>('x');

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

/** One of each: the compiler asks for a new event here as well. */
const samples: { readonly [T in ReviewEvent['type']]: Omit<Of<T>, 'type'> } = {
  ReviewOpened: {
    reviewId: other,
    cycleId: other,
    subject: ann,
    unit: other,
    flowDigest: '',
    cohort: 0,
    period: { from: day, to: day },
    startsOn: day,
  },
  StageOpened: { stage: 'goal-setting' },
  StageClosed: { stage: 'goal-setting' },
  StepOpened: {
    step: `peer[${bo}]`,
    block: 'peer',
    kind: 'task',
    iteration: 2,
    stage: 'goal-setting',
    openedAt: at,
    tasks: [{ taskId, kind: 'peer assessment', assignee: bo, role: 'each' }],
    due,
    reminders: [],
    factsAt: '1',
  },
  StepClosed: { step: 'self', outcome: 'missing', closedAt: at },
  StepSkipped: { step: 'second-look', because: 'nobody', at },
  StepFlagged: { step: 'self', finding: 'nobody to hand over to: second' },
  PeopleResolved: { step: 'peer-round', role: 'peers', people: [ann, bo], factsAt: '1' },
  ChoiceTaken: { step: 'plan', branch: 0, flagged: true },
  AssessmentSubmitted: { ...handed, answer: ERASED },
  GoalsSubmitted: { ...handed, step: 'goals', goals: [] },
  ReviewersNominated: { ...handed, step: 'nominate', participant: 'peers', people: [bo] },
  MeetingRecorded: { ...handed, step: 'meeting', record: { fields: {} } },
  ReceiptAcknowledged: { ...handed, step: 'ack', stance: 'refused', comment: '' },
  DecisionRecorded: { ...handed, step: 'agree-goals', outcome: 'send back', comment: 'more' },
  AppealLodged: { ...handed, step: 'appeal', grounds: 'wrong' },
  AnswerWithdrawn: { taskId, step: 'self', by: ann, at, recomputes: [] },
  WindowWaived: { taskId, step: 'appeal', by: ann, at },
  TaskDeclined: { taskId, step: `peer[${ann}]`, by: ann, at, reason: ERASED },
  TaskReassigned: {
    taskId,
    step: 'assess',
    from: ann,
    to: bo,
    because: 'by hand',
    reason: 'away',
    by: as<PersonId>('system'),
  },
  TaskAdded: {
    step: 'assess',
    block: 'assess',
    stage: 'all',
    iteration: 1,
    task: { taskId, kind: 'manager assessment', assignee: bo, role: 'manager' },
    at,
    by: ann,
    reason: 'nobody was there',
  },
  TaskClaimed: { taskId, step: 'assess', by: bo, at, others: [taskId] },
  TaskReleased: { taskId, step: 'assess', by: bo, at, others: [taskId] },
  TaskDelegated: { taskId, step: 'assess', from: ann, to: bo, until: at, reason: 'away', at },
  DelegationEnded: { taskId, step: 'assess', from: bo, to: ann, at },
  BarLifted: { participant: 'manager', person: bo, by: ann, reason: 'no other', at },
  ReviewerAdded: { step: 'peer-round', person: bo, reason: 'knows', by: ann },
  ReviewerRemoved: { step: 'peer-round', person: bo, reason: 'left', by: ann },
  DueExtended: { step: 'self', due, reminders: [], reason: 'ill', by: ann },
  ReminderRaised: { step: 'self', tasks: [taskId], rung: '-1d', plannedAt: at, dueAt: at },
  DuePassed: { step: 'self', policy: 'hand over' },
  SentBack: { step: 'agree-goals', to: 'goals', cleared: ['goals'] },
  ClocksPaused: { person: ann, from: at, because: 'leave' },
  ClocksResumed: { person: 'all', at, dues: [{ step: 'self', due, reminders: [] }], waits: [] },
  GatePassed: {
    step: 'unit-assessed',
    opening: { because: 'counted', numerator: 3, denominator: 4 },
    at,
  },
  CalibrationApplied: {
    step: 'calibrate',
    session: other,
    score: 'total',
    band: 'A',
    from: 'B',
    reason: 'compared',
    at,
  },
  ScoreComputed: { score: 'total', step: 'compute', at, result },
  ResultReleased: { step: 'release', score: 'total', to: [ann], at },
  PeopleNotified: { step: 'notify', people: [bo], at },
  PlanStarted: {
    step: 'plan',
    planId: other,
    kind: 'improvement',
    subject: ann,
    owner: bo,
    days: 60,
    checkIns: 'weekly',
    at,
  },
  BallotCast: { ...handed, step: 'agree-goals', choice: 'for', reason: 'good' },
  AttendanceRecorded: { step: 'agree-goals', present: [ann, bo], by: bo, at },
  VoteClosed: {
    step: 'agree-goals',
    round: 1,
    result: 'carried',
    because: 'majority',
    count: {
      ...{ members: 3, invited: 3, recused: 0, present: 3, cast: 3 },
      ...{ for: 2, against: 1, abstained: 0, absent: 0 },
    },
    at,
  },
  WindowReopened: { step: 'appeal', due, reminders: [], reason: 'ill', by: bo, at },
  ExtensionTakenBack: { step: 'self', due, reminders: [], reason: 'in time', by: bo, at },
  StepReopened: { step: 'self', cleared: ['self'], reason: 'wrong year', by: bo, at },
  StepRestored: { step: 'self', to: 'closed', outcome: 'done', reason: 'by mistake', by: bo, at },
  ReviewMigrated: {
    ...{ from: 'one', to: 'two', version: 2, again: ['self'], restored: [] },
    ...{ reason: 'law changed', by: bo, at },
  },
  ReviewReinstated: { dues: [], waits: [], reason: 'stays', by: bo, at },
  ConsentGiven: { block: 'self', by: ann, at },
  ConsentWithdrawn: { block: 'self', by: ann, at },
  RoundEnded: { step: 'agree-goals', round: 1, cleared: ['goals'], at },
  FactRecorded: { fact: 'council', note: 'agreed', by: bo, at },
  ScoreFrozen: { step: 'compute', score: 'total', at },
  ResultSet: { step: 'compute', score: 'total', at },
  StepsLocked: { step: 'compute', blocks: ['self'], at },
  ReviewClosed: { outcome: 'withdrawn', kind: 'withdrawn', closedAt: at, reason: 'moved' },
};

const nameOf = (id: PersonId): string => ({ ann: 'Ann', bo: 'Bo' })[String(id)] ?? '';
const sentence = <T extends ReviewEvent['type']>(type: T, rest: object = {}) =>
  sentenceOf({ type, ...samples[type], ...rest } as never, nameOf, flow);

describe('the sentence of an event', () => {
  const types = Object.keys(samples) as ReviewEvent['type'][];

  it.each(types)('tells %s in both languages', (type) => {
    const { zh, en } = sentence(type);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[A-Za-z]{3}/);
    for (const text of [zh, en]) expect(text).not.toMatch(/undefined|null|\[object|\[ann|\[bo/);
  });

  it('names steps, people, days and reasons', () => {
    expect(sentence('StepOpened')).toEqual({
      zh: '“评价同事”（Bo）开始（第 2 次），由 Bo 办理，截止 2026-03-01',
      en: '“Assess a colleague” (Bo) began again (2), for Bo, until 2026-03-01',
    });
    expect(sentence('TaskReassigned').en).toMatch(
      /^“.+” went from Ann to Bo \(by hand, the system\); reason: away$/,
    );
    expect(sentence('ReviewClosed').zh).toBe('考核结束：已撤出，原因：moved');
  });

  it('says codes of the flow in words', () => {
    expect(sentence('ChoiceTaken', { step: 'approve-peers?' })).toEqual({
      zh: '满足“确认同事评价人”的条件',
      en: 'The condition of “Approve the peers” holds',
    });
    expect(sentence('ReminderRaised')).toEqual({
      zh: '提醒 1 人办理“自评”（提前 1 天，截止 2026-03-01）',
      en: '1 person reminded of “Self-assessment”, 1 day before it is due (2026-03-01)',
    });
    expect(sentence('DecisionRecorded').zh).toBe('Ann 退回了“确认目标”（逾期），说明：more');
    expect(sentence('PeopleNotified').en).toMatch(/^Bo was notified/);
    expect(sentence('StepOpened', { kind: 'gate', step: 'year-end', until: at }).en).toBe(
      'Waiting for “Year-end begins” until 2026-03-01',
    );
    expect(sentence('StepFlagged').zh).toBe('“自评”被标记：没有可移交的隔级经理');
    const unavailable = { available: false, because: 'assess.rating is missing', inputs: [] };
    expect(sentence('ScoreComputed', { result: unavailable }).zh).toBe(
      '“综合得分”无法计算：缺少“经理评价 · 综合等级”',
    );
    for (const type of types) {
      const { zh, en } = sentence(type);
      expect(`${zh}${en}`).not.toMatch(/[a-z]+-[a-z]+\?|[-+]\d+d\b/);
    }
  });

  it('tells a comment from an appeal', () => {
    expect(sentence('AppealLodged').en).toMatch(/^Ann lodged an appeal within/);
    const { document } = flow;
    const raw = JSON.stringify(document).replace('"kind":"appeal"', '"kind":"comment"');
    const compiled = compileFlow(JSON.parse(raw));
    if (!compiled.ok) throw new Error('it compiled before');
    const event = { type: 'AppealLodged', ...samples.AppealLodged } as const;
    expect(sentenceOf(event, nameOf, compiled.flow).en).toMatch(/^Ann commented within/);
  });

  it('says so where a name or a text is erased', () => {
    expect(sentence('TaskDeclined', { by: as<PersonId>('gone') })).toMatchObject({
      en: expect.stringMatching(/^\(name erased\) declined .+; reason: \(erased\)$/),
    });
    expect(sentence('ScoreComputed', { result: ERASED }).en).toMatch(/\(erased\)$/);
  });
});

it('makes plain JSON of maps, sets and what they hold', () => {
  const state = { steps: new Map([['a', { tasks: ['t'] }]]), of: new Set([1]), none: undefined };
  expect(JSON.parse(JSON.stringify(plainJson(state)))).toEqual({
    steps: { a: { tasks: ['t'] } },
    of: [1],
  });
});
