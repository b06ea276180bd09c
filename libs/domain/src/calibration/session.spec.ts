import { describe, expect, it } from '@jest/globals';
import { as, fold } from '../kernel/index.js';
import type { CycleId, Decimal, Instant, PersonId, ReviewId } from '../kernel/index.js';
import { asBranched, calibrationDecider, calibrationIdOf, costOf, quotaFigures } from './index.js';
import type { BaselineCard, CalibrationCommand, CalibrationState } from './index.js';
import type { OpenCalibration, OpenedCalibration } from './index.js';

const at = as<Instant>('2026-12-20T01:00:00.000Z');
const person = (name: string): PersonId => as<PersonId>(name);
const [ann, bo, cai, hr] = ['ann', 'bo', 'cai', 'hr'].map(person) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const place = { cycleId: as<CycleId>('cycle'), block: 'calibrate', group: 'service' };
const calibrationId = calibrationIdOf(place);
const id = (number: number): ReviewId => as<ReviewId>(`r${number}`);

/** A session over cards of these bands, led and decided on as a flow says. */
class Session {
  state: CalibrationState = calibrationDecider.initialState();

  constructor(bands: string, opening: Partial<OpenCalibration> = {}, cards: Cards = {}) {
    const baseline = [...bands].map((band, index): BaselineCard => {
      const subject = person(`p${index + 1}`);
      const value = as<Decimal>(String(90 - index));
      return { reviewId: id(index + 1), subject, band, value, ...cards[index + 1] };
    });
    this.must({
      ...{ type: 'OpenCalibration', calibrationId, ...place, score: 'total', at },
      ...{ bands: ['S', 'A', 'B'], baseline, quota: [], adviseBelow: 0 },
      tasks: [ann, bo, cai].map((assignee) => ({ taskId: as(assignee), assignee })),
      ...opening,
    });
  }

  /** The code of the refusal, or nothing where it was done. */
  try(command: CalibrationCommand): string | undefined {
    const decision = calibrationDecider.decide(command, this.state);
    if (decision.kind === 'refused') return decision.code;
    this.state = fold(calibrationDecider, decision.events, this.state);
    return undefined;
  }

  must(command: CalibrationCommand): this {
    const code = this.try(command);
    if (code !== undefined) throw new Error(code);
    return this;
  }

  get opened(): OpenedCalibration {
    if (this.state.status === 'unopened') throw new Error('not opened');
    return this.state;
  }

  band(number: number): string | undefined {
    return this.opened.cards.get(id(number))?.band;
  }

  on(number: number, by: PersonId) {
    const revision = this.opened.cards.get(id(number))?.revision ?? -1;
    return { reviewId: id(number), revision, by, at };
  }

  move(number: number, to: string, by = ann): CalibrationCommand {
    return { type: 'MoveCard', ...this.on(number, by), to, reason: 'compared' };
  }

  lock(by = ann, reason?: string): string | undefined {
    const why = reason === undefined ? {} : { reason };
    return this.try({ type: 'LockCalibration', by, at, ...why });
  }
}

type Cards = Readonly<Record<number, Partial<BaselineCard>>>;

describe('a move', () => {
  it('is taken back by whoever made it, or by who leads the session', () => {
    const session = new Session('SAB', { facilitators: [cai] });
    session.must(session.move(1, 'A'));
    expect(session.try({ type: 'UndoMove', ...session.on(1, bo) })).toBe('CARD.MOVED_BY_ANOTHER');
    session.must({ type: 'UndoMove', ...session.on(1, ann) });
    expect(session.band(1)).toBe('S');
    session.must(session.move(1, 'B'));
    session.must({ type: 'UndoMove', ...session.on(1, cai) });
    expect(session.try({ type: 'UndoMove', ...session.on(1, cai) })).toBe('CARD.NOT_MOVED');
  });

  it('waits for more than half of those who have a say, or for all of them', () => {
    const half = new Session('SAB', { decides: 'majority' });
    half.must(half.move(1, 'A'));
    expect(half.band(1)).toBe('S');
    expect(half.lock()).toBe('CALIBRATION.MOVES_UNDECIDED');
    half.must({ type: 'BackMove', ...half.on(1, bo) });
    expect(half.band(1)).toBe('A');
    const all = new Session('SAB', { decides: 'consensus' });
    all.must(all.move(1, 'A')).must({ type: 'BackMove', ...all.on(1, bo) });
    expect(all.band(1)).toBe('S');
    all.must({ type: 'BackMove', ...all.on(1, cai) });
    expect(all.band(1)).toBe('A');
  });

  it('is off the table once somebody speaks against it, with a reason', () => {
    const session = new Session('SAB', { decides: 'majority' });
    session.must(session.move(1, 'A'));
    const against = { type: 'OpposeMove', ...session.on(1, bo) } as const;
    expect(session.try({ ...against, reason: ' ' })).toBe('CARD.REASON_MISSING');
    session.must({ ...against, reason: 'no' });
    expect(session.try({ type: 'BackMove', ...session.on(1, cai) })).toBe('CARD.NO_PROPOSAL');
  });

  it('touches only what is on the agenda; the rest counts and stays', () => {
    const session = new Session('SAB', {}, { 2: { isOffAgenda: true } });
    expect(session.try(session.move(2, 'B'))).toBe('CARD.OFF_AGENDA');
    expect(session.lock()).toBeUndefined();
  });
});

describe('who is recused', () => {
  it('finds no such card, and leaves the denominator of its votes', () => {
    const opening = { decides: 'majority' } as const;
    const session = new Session('SAB', opening, { 1: { recused: [bo, cai] } });
    expect(session.try(session.move(1, 'A', bo))).toBe('CARD.UNKNOWN');
    session.must(session.move(1, 'A', ann));
    expect(session.band(1)).toBe('A');
  });

  it('is said during the session too, with a reason', () => {
    const session = new Session('SAB');
    const recuse = { type: 'RecuseMember', person: bo, reviewIds: [id(2)], by: bo, at } as const;
    expect(session.try({ ...recuse, reason: '' })).toBe('CALIBRATION.REASON_MISSING');
    expect(session.try({ ...recuse, person: hr, reason: 'kin' })).toBe('CALIBRATION.NOT_ON_PANEL');
    session.must({ ...recuse, reason: 'kin' });
    expect(session.try(session.move(2, 'B', bo))).toBe('CARD.UNKNOWN');
    expect(session.try(session.move(2, 'B', ann))).toBeUndefined();
  });
});

describe('a branch', () => {
  const branch = 'branch-1';
  const tried = (): Session => {
    const session = new Session('SAB', {
      rates: { S: as<Decimal>('3000'), B: as<Decimal>('500') },
    });
    session.must({ type: 'OpenBranch', title: 'one less at the top', by: ann, at });
    return session.must({
      ...{ type: 'TryMove', branch, ...session.on(1, ann), to: 'B', reason: 'fewer' },
    });
  };

  it('shows the curve and the cost it would make, and changes nothing', () => {
    const { opened } = tried();
    expect(opened.cards.get(id(1))?.band).toBe('S');
    expect([costOf(opened), costOf(asBranched(opened, branch))]).toEqual(['3500', '1000']);
  });

  it('is adopted whole, or not at all where a card moved since', () => {
    const session = tried();
    session.must({ type: 'AdoptBranch', branch, by: bo, at });
    expect(session.band(1)).toBe('B');
    expect(session.try({ type: 'AdoptBranch', branch, by: bo, at })).toBe('BRANCH.UNKNOWN');
    const late = tried();
    late.must({ type: 'TryMove', branch, ...late.on(2, ann), to: 'B', reason: 'too' });
    late.must(late.move(2, 'S', bo));
    expect(late.try({ type: 'AdoptBranch', branch, by: ann, at })).toBe('CARD.STALE');
    expect(late.band(1)).toBe('S');
  });

  it('is adopted by nobody who may not make its moves themself', () => {
    const session = tried();
    session.must({
      ...{ type: 'RecuseMember', person: bo, reviewIds: [id(1)], reason: 'kin', by: bo, at },
    });
    expect(session.try({ type: 'AdoptBranch', branch, by: bo, at })).toBe('CARD.UNKNOWN');
  });

  it('may be dropped, and takes a move out that goes back', () => {
    const session = tried();
    session.must({ type: 'TryMove', branch, ...session.on(1, ann), to: 'S', reason: 'no' });
    expect(session.try({ type: 'AdoptBranch', branch, by: ann, at })).toBe('BRANCH.EMPTY');
    session.must({ type: 'DropBranch', branch, by: ann, at });
    expect(session.try({ type: 'AdoptBranch', branch, by: ann, at })).toBe('BRANCH.UNKNOWN');
  });
});

describe('a lock', () => {
  const tiers = { band: ['S'], freeUpTo: '1', reasonUpTo: '2', atMost: '3' };

  it('is the facilitator’s, where the flow names one', () => {
    const session = new Session('SAB', { facilitators: [cai] });
    expect(session.lock(ann)).toBe('CALIBRATION.NOT_FACILITATOR');
    expect(session.lock(cai)).toBeUndefined();
    expect(new Session('SAB', { facilitators: [] }).lock(ann)).toBeUndefined();
  });

  it('asks for a reason beyond what is free, and for an approval beyond that', () => {
    const quota = [tiers];
    expect(new Session('SSAB', { quota }).lock()).toBe('CALIBRATION.QUOTA_NEEDS_REASON');
    expect(new Session('SSAB', { quota }).lock(ann, 'a strong year')).toBeUndefined();
    const three = new Session('SSSB', { quota });
    expect(three.lock(ann, 'a strong year')).toBe('CALIBRATION.QUOTA_NEEDS_APPROVAL');
    three.must({ type: 'ExtendQuota', bands: ['S'], reason: 'agreed', by: hr, at });
    expect(three.lock(ann, 'a strong year')).toBeUndefined();
    const four = new Session('SSSS', { quota });
    expect(four.lock(ann, 'a strong year')).toBe('CALIBRATION.QUOTA_EXCEEDED');
  });

  it('refuses too few, for each group of its attributes', () => {
    const quota = [{ band: ['B'], atLeast: '1', per: ['grade' as const] }];
    const cards = { 1: { about: { grade: 'P5' } }, 2: { about: { grade: 'P6' } } };
    expect(new Session('AB', { quota }, cards).lock()).toBe('CALIBRATION.QUOTA_SHORT');
    expect(new Session('BB', { quota }, cards).lock()).toBeUndefined();
  });

  it('counts only whom the quota counts', () => {
    const quota = [{ band: ['S'], atMost: '50 %' }];
    const session = new Session('SSAB', { quota }, { 3: { uncounted: [0] } });
    expect(quotaFigures(session.opened)).toMatchObject([{ allowed: 1, actual: 2 }]);
    expect(session.lock()).toBe('CALIBRATION.QUOTA_EXCEEDED');
  });

  it('refuses a group out of balance, and one of which a check does not hold', () => {
    const median = { of: 'median' as const, atMost: '88.4' };
    expect(new Session('SAB', { balance: [median] }).lock()).toBe('CALIBRATION.UNBALANCED');
    const small = { ...median, adviseBelow: 4 };
    expect(new Session('SAB', { balance: [small] }).lock()).toBeUndefined();
    const title = { zh: '最高分须为 S', en: 'The best score is an S' };
    const checks = [{ check: 'best', title, holds: 'results[1].band = "S"' }];
    expect(new Session('SAB', { checks }).lock()).toBeUndefined();
    expect(new Session('ASB', { checks }).lock()).toBe('CALIBRATION.CHECK_FAILED');
  });
});

describe('what is published', () => {
  const publish = (per: 'grade' | 'unit', floor = 3): CalibrationCommand => ({
    ...{ type: 'ReleaseAggregate', per, floor, by: hr, at },
  });
  const carried = (bands: string): Session => {
    const grades = Object.fromEntries(
      [...bands].map((_, index) => [index + 1, { about: { grade: `P${index % 2}` } }]),
    );
    const session = new Session(bands, {}, grades);
    session.lock();
    const applied = [...bands].map((_, index) => id(index + 1));
    return session.must({ type: 'CarryResults', applied, missed: [], at });
  };

  it('is frozen: later results join in batches of the floor, of the same cut', () => {
    const session = carried('SSAABB').must(publish('grade'));
    const [first] = session.opened.released;
    const late = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...{ reviewId: id(n + 10), subject: person(`q${n}`), band: 'A', about: { grade: 'P0' } },
      }));
    const join = (count: number): string | undefined => {
      session.try({ type: 'AdmitCards', cards: late(count), at });
      session.lock();
      const applied = late(count).map(({ reviewId }) => reviewId);
      session.try({ type: 'CarryResults', applied, missed: [], at });
      return session.try(publish('grade'));
    };
    expect(join(2)).toBe('AGGREGATE.TOO_FEW');
    expect(session.try(publish('unit'))).toBe('AGGREGATE.OTHER_CUT');
    expect(join(5)).toBeUndefined();
    expect(session.opened.released[0]).toBe(first);
    expect(session.opened.released[1]?.reviewIds).toHaveLength(5);
  });

  it('takes only results that stand', () => {
    const session = new Session('SSAABB');
    expect(session.try(publish('grade'))).toBe('CALIBRATION.NOT_LOCKED');
    session.lock();
    expect(session.try(publish('grade'))).toBe('AGGREGATE.TOO_FEW');
  });
});
