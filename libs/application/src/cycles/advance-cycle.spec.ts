import { beforeEach, describe, expect, it } from '@jest/globals';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import type { AppendRequest, AppendResult } from '../ports/index.js';
import type { CycleCommand, CycleEvent } from '@reprise/domain/cycle';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';
import { nextDueAt } from '@reprise/domain/review';
import { decode } from '@reprise/events/codec';
import { answer, approve, goals, hr, Installation, must, SYSTEM } from '@reprise/testing/scenario';
import { advanceCycle, handleCycleCommand, openGateByHand } from './index.js';

let store: MemoryEventStore;
let place: Installation;

const placeOf = (agents: number) => async (): Promise<void> => {
  store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
  await place.launch(agents);
};

type Unsigned<C> = C extends unknown ? Omit<C, 'at' | 'by'> : never;
const send = (command: Unsigned<CycleCommand>) => {
  const whole = { ...command, at: place.now, by: hr.person } as CycleCommand;
  return handleCycleCommand(store)(place.cycleId, whole, place.request(hr));
};

const cycleEvents = async <T extends CycleEvent['type']>(
  type: T,
): Promise<readonly Extract<CycleEvent, { readonly type: T }>[]> => {
  const events = await store.readStream(`reviewCycle-${place.cycleId}`);
  return events
    .map((event) => decode('reviewCycle', event))
    .filter((event): event is Extract<CycleEvent, { readonly type: T }> => event.type === type);
};

const typesOf = async (number: string, type: string): Promise<number> => {
  const events = await store.readStream(`review-${place.reviewOf(number)}`);
  return events.map((event) => decode('review', event)).filter((event) => event.type === type)
    .length;
};

const toAssessment = async (...numbers: readonly string[]): Promise<void> => {
  for (const number of numbers) {
    await place.submit(number, 'goals', goals);
    await place.submit(number, 'agree-goals', approve);
  }
  await place.until('2027-01-05T00:00:00.000Z');
};
const assess = async (...numbers: readonly string[]): Promise<void> => {
  for (const number of numbers) {
    await place.submit(number, 'assess', answer({ rating: 'B', strengths: '稳定' }));
    await place.submit(number, 'second-look', approve);
  }
};
const withdraw = async (...numbers: readonly string[]): Promise<void> => {
  for (const number of numbers) {
    must(await place.send(number, { type: 'WithdrawReview', by: hr.person, reason: 'x' }, hr));
  }
};
const stepOf = async (number: string, step: string) => (await place.review(number)).steps.get(step);

const LEADERS = ['M1', 'D1', 'H1'];

describe('who may', () => {
  beforeEach(placeOf(1));

  it('advances a cycle: HR and the clockwork, nobody else', async () => {
    const nobody = { person: hr.person, roles: [] };
    expect(await advanceCycle(place.handling)(place.cycleId, place.request(nobody))).toMatchObject({
      code: 'ACCESS.DENIED',
    });
    const unknown = await advanceCycle(place.handling)(as('nothing'), place.request(SYSTEM));
    expect(unknown).toMatchObject({ code: 'CYCLE.UNKNOWN' });
  });
});

describe('gates', () => {
  beforeEach(placeOf(3));

  it('open for a group when all who are still in have passed, and once', async () => {
    await toAssessment('E1', 'E2', 'E3');
    await withdraw(...LEADERS);
    await assess('E1', 'E2');
    await place.advance();
    expect(await cycleEvents('GateOpened')).toEqual([]);
    expect(await stepOf('E1', 'unit-assessed')).toMatchObject({ status: 'open' });
    await assess('E3');
    const position = await store.head();
    await place.advance();
    expect(await cycleEvents('GateOpened')).toMatchObject([
      { because: 'counted', position, numerator: 3, denominator: 3 },
    ]);
    for (const number of ['E1', 'E2', 'E3']) {
      expect(await stepOf(number, 'unit-assessed')).toMatchObject({ outcome: 'passed' });
    }
    const head = await store.head();
    await place.advance();
    expect(await store.head()).toBe(head);
  });

  it('opened by hand with a reason let those who come later through as they come', async () => {
    await toAssessment('E1', 'E2', 'E3');
    await assess('E1');
    const group = (await place.review('E1')).unit;
    const open = (reason: string) =>
      openGateByHand(place.handling)(
        place.cycleId,
        { gate: 'unit-assessed', group, reason },
        place.request(hr),
      );
    expect(await open(' ')).toMatchObject({ code: 'CYCLE.REASON_MISSING' });
    must(await open('年终安排'));
    await place.advance();
    expect(await cycleEvents('GateOpened')).toMatchObject([
      { because: 'by hand', by: hr.person, reason: '年终安排', numerator: 1, denominator: 6 },
    ]);
    expect(await stepOf('E1', 'calibrate')).toMatchObject({ status: 'open' });
    await assess('E2');
    expect(await stepOf('E2', 'unit-assessed')).toMatchObject({ status: 'open' });
    await place.advance();
    expect(await stepOf('E2', 'calibrate')).toMatchObject({ status: 'open' });
  });

  it('are refused where there is none, or nobody stands before it', async () => {
    const open = (gate: string, group: string) =>
      openGateByHand(place.handling)(
        place.cycleId,
        { gate, group, reason: 'x' },
        place.request(hr),
      );
    expect(await open('nothing', 'x')).toMatchObject({ code: 'GATE.UNKNOWN' });
    expect(await open('unit-assessed', 'x')).toMatchObject({ code: 'GATE.NOBODY_BEFORE' });
  });

  it('on a date open for the whole cycle by hand before it', async () => {
    await place.submit('E1', 'goals', goals);
    await place.submit('E1', 'agree-goals', approve);
    const asked = { gate: 'year-end', group: place.cycleId, reason: '提前' };
    must(await openGateByHand(place.handling)(place.cycleId, asked, place.request(hr)));
    await place.advance();
    expect(await stepOf('E1', 'nominate')).toMatchObject({ status: 'open' });
  });
});

describe('extensions', () => {
  beforeEach(placeOf(3));
  const to = as<CalendarDate>('2026-01-30');
  const end = as<Instant>('2026-01-30T15:59:59.999Z');

  it('move open steps of the block that are due earlier, of one unit or of all', async () => {
    await place.submit('E1', 'goals', goals);
    const unit = (await place.review('E2')).unit;
    must(await send({ type: 'ExtendDues', step: 'goals', unit, to, reason: '春节' }));
    await place.advance();
    expect((await stepOf('E2', 'goals'))?.due?.at).toBe(end);
    expect((await stepOf('H2', 'goals'))?.due?.at).not.toBe(end);
    expect(await typesOf('E1', 'DueExtended')).toBe(0);
    must(await send({ type: 'ExtendDues', step: 'goals', to, reason: '春节' }));
    await place.advance();
    expect((await stepOf('H2', 'goals'))?.due?.at).toBe(end);
    expect(await typesOf('E2', 'DueExtended')).toBe(1);
  });

  it('leave steps alone that open after them', async () => {
    must(await send({ type: 'ExtendDues', step: 'agree-goals', to, reason: '春节' }));
    await place.until('2026-01-06T01:00:00.000Z');
    await place.submit('E1', 'goals', goals);
    await place.advance();
    expect(await typesOf('E1', 'DueExtended')).toBe(0);
  });
});

describe('pausing, cancelling and closing', () => {
  beforeEach(placeOf(2));

  it('lets the clocks of every review rest and run with the cycle', async () => {
    const before = (await stepOf('E1', 'goals'))?.due?.at;
    must(await send({ type: 'PauseCycle', reason: '系统切换' }));
    await place.advance();
    expect(nextDueAt(await place.review('E1'))).toBeUndefined();
    await place.until('2026-01-15T01:00:00.000Z');
    must(await send({ type: 'ResumeCycle', reason: '切换完成' }));
    await place.advance();
    expect(await typesOf('E1', 'ClocksPaused')).toBe(1);
    const after = (await stepOf('E1', 'goals'))?.due?.at ?? '';
    expect(Date.parse(after) - Date.parse(before ?? '')).toBe(10 * 86_400_000);
  });

  it('opens no gate and carries no result while time stands still', async () => {
    await toAssessment('E1', 'E2');
    await withdraw(...LEADERS);
    await assess('E1', 'E2');
    must(await send({ type: 'PauseCycle', reason: '系统切换' }));
    await place.advance();
    expect(await cycleEvents('GateOpened')).toEqual([]);
    must(await send({ type: 'ResumeCycle', reason: '切换完成' }));
    await place.advance();
    expect(await stepOf('E2', 'calibrate')).toMatchObject({ status: 'open' });
  });

  it('takes everybody out of a cancelled cycle and keeps what they wrote', async () => {
    await place.submit('E1', 'goals', goals);
    must(await send({ type: 'CancelCycle', reason: '组织调整' }));
    expect(await place.advance()).toBe(true);
    const review = await place.review('E1');
    expect(review).toMatchObject({ status: 'closed', ended: { kind: 'withdrawn' } });
    expect(review.submissions.get('goals')).toHaveLength(1);
  });

  it('closes when the last review has ended', async () => {
    await withdraw('E1', ...LEADERS, 'H2');
    expect(await place.advance()).toBe(false);
    await withdraw('E2');
    expect(await place.advance()).toBe(true);
    expect(await cycleEvents('CycleClosed')).toMatchObject([{ reviews: 6 }]);
  });
});

describe('interrupted between two pages', () => {
  beforeEach(placeOf(40));

  it('goes on where it stopped, and does nothing twice', async () => {
    must(await send({ type: 'PauseCycle', reason: '系统切换' }));
    const crash = (): never => {
      throw new Error('killed');
    };
    const advance = advanceCycle(place.handling);
    const interrupted = advance(place.cycleId, place.request(SYSTEM), crash);
    await expect(interrupted).rejects.toThrow('killed');
    const paused = await place.handling.joins.clocksUnlike(
      { cycleId: place.cycleId, isPaused: false },
      { limit: 100 },
    );
    expect(paused).toHaveLength(30);
    await place.advance();
    const counts = await Promise.all(
      ['E1', 'E20', 'E40', 'H2'].map((number) => typesOf(number, 'ClocksPaused')),
    );
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(await place.handling.joins.countOpen(place.cycleId)).toBe(44);
  });
});

/** A store in which somebody acts just before the next append. */
class ContendedStore extends MemoryEventStore {
  meanwhile: (() => Promise<void>) | undefined;

  override async append(request: AppendRequest): Promise<AppendResult> {
    const act = this.meanwhile;
    this.meanwhile = undefined;
    await act?.();
    return super.append(request);
  }
}

describe('while people work', () => {
  it('loads a page again when one of its reviews moved, and loses nobody’s work', async () => {
    const contended = new ContendedStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
    store = contended;
    place = new Installation(store);
    await place.launch(2);
    must(await send({ type: 'PauseCycle', reason: '系统切换' }));
    contended.meanwhile = () => place.submit('E1', 'goals', goals);
    await place.advance();
    expect((await place.review('E1')).submissions.get('goals')).toHaveLength(1);
    const counts = await Promise.all(['E1', 'E2'].map((each) => typesOf(each, 'ClocksPaused')));
    expect(counts).toEqual([1, 1]);
  });
});
