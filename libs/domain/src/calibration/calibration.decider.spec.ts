import { describe, expect, it } from '@jest/globals';
import { as, fold } from '../kernel/index.js';
import type { CycleId, Decimal, Instant, PersonId, ReviewId } from '../kernel/index.js';
import { calibrationDecider, calibrationIdOf, seatIdOf, UNRATED } from './index.js';
import type { BaselineCard, CalibrationCommand, CalibrationEvent } from './index.js';

const at = as<Instant>('2026-12-20T01:00:00.000Z');
const [head, hr] = [as<PersonId>('head'), as<PersonId>('hr')];
const cycleId = as<CycleId>('cycle');
const calibrationId = calibrationIdOf({ cycleId, block: 'calibrate', group: 'service' });
const id = (number: number): ReviewId => as<ReviewId>(`r${number}`);

const card = (number: number, band: string): BaselineCard => ({
  reviewId: id(number),
  subject: as<PersonId>(`p${number}`),
  band,
  ...(band === UNRATED ? {} : { value: as<Decimal>('88') }),
});

const opened = (bands: string, adviseBelow = 0): CalibrationEvent => ({
  type: 'CalibrationOpened',
  calibrationId,
  cycleId,
  block: 'calibrate',
  group: 'service',
  score: 'total',
  bands: ['S', 'A', 'B'],
  baseline: [...bands].map((band, index) => card(index + 1, band === '-' ? UNRATED : band)),
  quota: [{ band: ['S'], atMost: '20 %' }],
  adviseBelow,
  tasks: [{ taskId: seatIdOf(calibrationId, head), assignee: head }],
  at,
});

const move = (number: number, to: string, revision = 0): CalibrationCommand => ({
  type: 'MoveCard',
  reviewId: id(number),
  to,
  reason: 'compared with the others',
  revision,
  by: head,
  at,
});
const lock: CalibrationCommand = { type: 'LockCalibration', by: head, at };
const unlock: CalibrationCommand = { type: 'UnlockCalibration', by: hr, at, reason: 'typo' };
const carry = (...numbers: readonly number[]): CalibrationCommand => ({
  type: 'CarryResults',
  applied: numbers.map(id),
  missed: [],
  at,
});

const given = (...events: readonly CalibrationEvent[]) => ({
  when: (...commands: readonly CalibrationCommand[]) => {
    let state = fold(calibrationDecider, events);
    let decision = calibrationDecider.decide(commands[0] ?? lock, state);
    for (const command of commands.slice(1)) {
      if (decision.kind === 'refused') throw new Error(JSON.stringify(decision));
      state = fold(calibrationDecider, decision.events, state);
      decision = calibrationDecider.decide(command, state);
    }
    return {
      then: (expected: object) => expect(decision).toMatchObject(expected),
      events: decision.kind === 'accepted' ? decision.events : [],
    };
  },
});

const nothing = { kind: 'accepted', events: [] };
const refused = (code: string, detail = {}): object => ({ kind: 'refused', code, detail });

describe('opening', () => {
  it('is done once, and never over nobody', () => {
    const { type: _, ...session } = opened('SA') as Extract<
      CalibrationEvent,
      { type: 'CalibrationOpened' }
    >;
    given()
      .when({ type: 'OpenCalibration', ...session })
      .then({ events: [opened('SA')] });
    given(opened('SA'))
      .when({ type: 'OpenCalibration', ...session })
      .then(nothing);
    given()
      .when({ type: 'OpenCalibration', ...session, baseline: [] })
      .then(refused('CALIBRATION.EMPTY'));
    given().when(lock).then(refused('CALIBRATION.UNKNOWN'));
  });
});

describe('moving a card', () => {
  it('keeps where it came from, who moved it and why', () => {
    const reason = 'compared with the others';
    given(opened('AB'))
      .when(move(2, 'A'))
      .then({
        events: [{ type: 'CardMoved', reviewId: id(2), from: 'B', to: 'A', reason, by: head, at }],
      });
    given(opened('AB')).when(move(2, 'B')).then(nothing);
  });

  it('refuses a move over a card that somebody else moved, and says who', () => {
    const detail = { expected: '0', actual: '1', by: head };
    given(opened('AB')).when(move(2, 'A'), move(2, 'S')).then(refused('CARD.STALE', detail));
  });

  it('refuses a card, a band or a reason that is not there, and one’s own card', () => {
    const table = given(opened('AB'));
    table.when(move(3, 'A')).then(refused('CARD.UNKNOWN'));
    table.when(move(2, 'X')).then(refused('CARD.UNKNOWN_BAND', { band: 'X' }));
    const { ...unexplained } = move(2, 'A');
    table
      .when({ ...unexplained, reason: ' ' } as CalibrationCommand)
      .then(refused('CARD.REASON_MISSING'));
    table
      .when({ ...unexplained, by: as<PersonId>('p2') } as CalibrationCommand)
      .then(refused('CARD.OWN'));
  });
});

describe('locking', () => {
  it('refuses a binding quota that is exceeded, and names it', () => {
    const detail = { band: 'S', allowed: '1', actual: '2' };
    given(opened('SSBBB')).when(lock).then(refused('CALIBRATION.QUOTA_EXCEEDED', detail));
    given(opened('SSBBB'))
      .when(move(1, 'A'), lock)
      .then({ events: [{ type: 'CalibrationLocked', advice: [] }] });
  });

  it('only notes it where the group is too small to bind', () => {
    const advice = [{ bands: ['S'], allowed: 1, actual: 2, isBinding: false }];
    given(opened('SSBBB', 6))
      .when(lock)
      .then({ events: [{ type: 'CalibrationLocked', advice }] });
  });

  it('takes the unrated as they are, and counts them among the group', () => {
    const locked = given(opened('S----')).when(lock);
    locked.then({ events: [{ results: [{ band: 'S' }, { band: UNRATED }, {}, {}, {}] }] });
  });
});

describe('after the lock', () => {
  const locked = given(opened('SABBB')).when(lock).events;

  it('nothing moves until it is unlocked with a reason', () => {
    const table = given(opened('SABBB'), ...locked);
    table.when(move(3, 'A')).then(refused('CALIBRATION.LOCKED'));
    table.when(lock).then(refused('CALIBRATION.LOCKED'));
    table
      .when({ type: 'UnlockCalibration', by: hr, at, reason: '' })
      .then(refused('CALIBRATION.REASON_MISSING'));
    table.when(unlock, move(3, 'A')).then({ events: [{ type: 'CardMoved' }] });
  });

  it('refuses to unlock once a result went back, and to carry before the lock', () => {
    const table = given(opened('SABBB'), ...locked);
    table.when(carry(1, 2), unlock).then(refused('CALIBRATION.RESULTS_CARRIED'));
    given(opened('SA')).when(carry(1)).then(refused('CALIBRATION.NOT_LOCKED'));
    given(opened('SA')).when(unlock).then(refused('CALIBRATION.NOT_LOCKED'));
  });

  it('lets results go back that nobody is left to take, without closing the way to unlock', () => {
    const missed = { type: 'CarryResults', applied: [], missed: [id(1)], at } as const;
    given(opened('SABBB'), ...locked)
      .when(missed, unlock)
      .then({ events: [{ type: 'CalibrationUnlocked' }] });
  });
});

describe('latecomers and leavers', () => {
  const late: CalibrationCommand = { type: 'AdmitCards', cards: [card(9, 'S')], at };
  const done = given(opened('SABBB')).when(lock, carry(1, 2, 3, 4, 5));

  it('sit down at an open table, once', () => {
    given(opened('SABBB'))
      .when(late)
      .then({ events: [{ type: 'CardsAdmitted' }] });
    given(opened('SABBB')).when(late, late).then(nothing);
  });

  it('wait while results are on their way, then open the table beside what stands', () => {
    const locked = given(opened('SABBB')).when(lock).events;
    given(opened('SABBB'), ...locked)
      .when(late)
      .then(refused('CALIBRATION.LOCKED'));
    const over = [opened('SABBB'), ...locked, ...done.events];
    given(...over)
      .when(late, lock)
      .then(refused('CALIBRATION.QUOTA_EXCEEDED', { actual: '2', allowed: '1' }));
    given(...over)
      .when(late, move(1, 'B'))
      .then(refused('CARD.CARRIED'));
    given(...over)
      .when(late, move(9, 'A'), lock)
      .then({ events: [{ results: [{ reviewId: id(9), band: 'A' }] }] });
  });

  it('who came again after a send-back is decided again', () => {
    const locked = given(opened('SABBB')).when(lock).events;
    const again: CalibrationCommand = { type: 'AdmitCards', cards: [card(2, 'B')], at };
    given(opened('SABBB'), ...locked, ...done.events)
      .when(again, move(2, 'A', 1), lock)
      .then({ events: [{ results: [{ reviewId: id(2), band: 'A' }] }] });
  });

  it('who left is taken off, and the last of them ends the session', () => {
    const leave = (...numbers: readonly number[]): CalibrationCommand => ({
      type: 'WithdrawCards',
      reviewIds: numbers.map(id),
      at,
    });
    given(opened('SA'))
      .when(leave(1, 7))
      .then({ events: [{ type: 'CardsWithdrawn', reviewIds: [id(1)], isOver: false }] });
    given(opened('SA'))
      .when(leave(1), leave(2))
      .then({ events: [{ isOver: true }] });
    given(opened('SA')).when(leave(7)).then(nothing);
  });
});
