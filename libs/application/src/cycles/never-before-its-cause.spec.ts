import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { Instant } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import {
  answer,
  approve,
  employee,
  goals,
  hr,
  Installation,
  must,
  playToPlans,
  playYear,
  SYSTEM,
} from '@reprise/testing/scenario';
import type { Request } from '../kernel/index.js';
import { categoryOf } from '../ports/index.js';
import type { StoredEvent } from '../ports/index.js';
import { advanceCycle, changeCycle } from './index.js';
import type { CycleHandling } from './index.js';

const LAUNCHED = as<Instant>('2026-01-05T01:00:00.000Z');
const AGENTS = ['E1', 'E2', 'E3'];
const LEADERS = ['M1', 'D1', 'H1'];

/** A place whose clockwork always looked at the clock long before anything happened. */
class LatePlace extends Installation {
  readonly late: CycleHandling = { ...this.handling, clock: { now: async () => this.now } };

  override async advance(): Promise<boolean> {
    for (;;) {
      const request = { ...this.request(SYSTEM), at: LAUNCHED };
      const advanced = await advanceCycle(this.late)(this.cycleId, request);
      if (advanced.kind === 'refused') throw new Error(advanced.code);
      if (!advanced.moved) return advanced.isOver;
    }
  }
}

/** A place whose clockwork looked at the clock just before the launch that it heard of. */
class HastyPlace extends Installation {
  override request(actor: Actor): Request {
    const request = super.request(actor);
    const isClockwork = actor.person === SYSTEM.person;
    return isClockwork ? { ...request, at: as<Instant>('2026-01-05T00:59:59.000Z') } : request;
  }
}

let store: MemoryEventStore;
let place: LatePlace;

beforeEach(() => {
  store = new MemoryEventStore({ now: () => LAUNCHED, inlineViews });
  place = new LatePlace(store);
});

const log = (): Promise<readonly StoredEvent[]> =>
  store.readAll({ after: '' as never, limit: 100_000 });

/** When the last event of a type happened: by its own word, and by that of its envelope. */
const lastOf = async (type: string): Promise<readonly unknown[]> => {
  const event = (await log()).findLast((each) => each.type === type);
  const { at, openedAt, from } = (event?.data ?? {}) as Readonly<Record<string, string>>;
  return [at ?? openedAt ?? from, event?.time];
};

const withdraw = async (...numbers: readonly string[]): Promise<void> => {
  for (const number of numbers) {
    must(await place.send(number, { type: 'WithdrawReview', by: hr.person, reason: 'x' }, hr));
  }
};

const assessed = async (...numbers: readonly string[]): Promise<void> => {
  await place.launch(AGENTS.length);
  for (const number of AGENTS) {
    await place.submit(number, 'goals', goals);
    await place.submit(number, 'agree-goals', approve);
  }
  await place.until('2027-01-05T00:00:00.000Z');
  for (const number of numbers) {
    await place.submit(number, 'assess', answer({ rating: 'B', strengths: '稳定' }));
    await place.submit(number, 'second-look', approve);
  }
};

describe('what a cycle owes is dated no earlier', () => {
  it('than the launch whose reviews it opens', async () => {
    await new HastyPlace(store).launch(1);
    expect(await lastOf('review.review-opened.v1')).toEqual([undefined, LAUNCHED]);
    expect(await lastOf('review.step-opened.v1')).toEqual([LAUNCHED, LAUNCHED]);
    expect(await lastOf('review-cycle.launch-completed.v1')).toEqual([LAUNCHED, LAUNCHED]);
  });

  it('than the pause it lets the clocks rest for', async () => {
    await place.launch(1);
    await place.until('2026-01-08T02:00:00.000Z');
    const pause = { type: 'PauseCycle', reason: '系统切换' } as const;
    must(await changeCycle(place.handling)(place.cycleId, pause, place.request(hr)));
    await place.advance();
    expect(await lastOf('review.clocks-paused.v1')).toEqual([place.now, place.now]);
    const early = { ...place.request(hr), at: LAUNCHED };
    const resume = { type: 'ResumeCycle', reason: '切换完成' } as const;
    must(await changeCycle(place.handling)(place.cycleId, resume, early));
    expect(await lastOf('review-cycle.cycle-resumed.v1')).toEqual([place.now, place.now]);
  });

  it('than the last who passed, or left, for the gate and the session that open', async () => {
    await assessed(...AGENTS);
    place.now = as<Instant>('2027-01-06T03:00:00.000Z');
    await withdraw(...LEADERS);
    await place.advance();
    expect(await lastOf('review-cycle.gate-opened.v1')).toEqual([place.now, place.now]);
    expect(await lastOf('review.gate-passed.v1')).toEqual([place.now, place.now]);
    expect(await lastOf('calibration.calibration-opened.v1')).toEqual([place.now, place.now]);
  });

  it('than whoever left last, for the session that waited for nobody else', async () => {
    await assessed('E1', 'E2');
    await withdraw(...LEADERS);
    const { unit: group } = await place.review('E1');
    const gate = { type: 'OpenGate', gate: 'unit-assessed', group, reason: '年终安排' } as const;
    must(await changeCycle(place.handling)(place.cycleId, gate, place.request(hr)));
    await place.advance();
    place.now = as<Instant>('2027-01-06T03:00:00.000Z');
    await withdraw('E3');
    await place.advance();
    expect(await lastOf('calibration.calibration-opened.v1')).toEqual([place.now, place.now]);
  });

  it('than the lock whose results it carries, and the lock than the move before it', async () => {
    await assessed(...AGENTS);
    await withdraw(...LEADERS);
    await place.advance();
    const head = employee('D1');
    place.now = as<Instant>('2027-01-07T03:00:00.000Z');
    const move = { type: 'MoveCard', reviewId: place.reviewOf('E1'), to: 'A', reason: '比较' };
    must(await place.calibrate('E1', { ...move, type: 'MoveCard', revision: 0 }, head));
    const moved = place.now;
    place.now = LAUNCHED;
    must(await place.calibrate('E1', { type: 'LockCalibration' }, head));
    expect(await lastOf('calibration.calibration-locked.v1')).toEqual([moved, moved]);
    await place.advance();
    expect(await lastOf('calibration.results-carried.v1')).toEqual([moved, moved]);
    expect(await lastOf('review.calibration-applied.v1')).toEqual([moved, moved]);
  });

  it('than the end of the review whose card leaves the table', async () => {
    await assessed(...AGENTS);
    await withdraw(...LEADERS);
    await place.advance();
    place.now = as<Instant>('2027-01-08T03:00:00.000Z');
    await withdraw('E1');
    await place.advance();
    expect(await lastOf('calibration.cards-withdrawn.v1')).toEqual([place.now, place.now]);
  });

  it('than the end of its last review, when it closes', async () => {
    await place.launch(1);
    place.now = as<Instant>('2026-01-09T03:00:00.000Z');
    await withdraw('E1', 'H2', ...LEADERS);
    expect(await place.advance()).toBe(true);
    expect(await lastOf('review-cycle.cycle-closed.v1')).toEqual([place.now, place.now]);
  });
});

describe('what somebody does by a clock that lags is dated no earlier', () => {
  it('than what happened to the review before, in its envelope too', async () => {
    await place.launch(1);
    await place.until('2026-01-08T02:00:00.000Z');
    const submitted = place.now;
    await place.submit('E1', 'goals', goals);
    place.now = LAUNCHED;
    await place.submit('E1', 'agree-goals', approve);
    expect(await lastOf('review.decision-recorded.v1')).toEqual([submitted, submitted]);
  });

  it('than what happened to the plan', async () => {
    await playToPlans(place);
    const { lastAt } = await place.plan('E2');
    place.now = LAUNCHED;
    const handOver = { type: 'ReassignPlan', to: employee('D1').person, reason: '出差' } as const;
    must(await place.sendToPlan('E2', handOver, hr));
    expect(await lastOf('improvement-plan.plan-reassigned.v1')).toEqual([lastAt, lastAt]);
  });
});

it('in no stream of a whole year time goes back, however late the clockwork is', async () => {
  await playYear(place);
  const last = new Map<string, string>();
  const back: unknown[] = [];
  for (const { stream, type, time, revision } of await log()) {
    if (time < (last.get(stream) ?? '')) back.push([stream, revision, type, time]);
    last.set(stream, time);
  }
  expect(back).toEqual([]);
  expect(new Set([...last.keys()].map(categoryOf)).has('calibration')).toBe(true);
});
