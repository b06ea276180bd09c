import { beforeEach, describe, expect, it } from '@jest/globals';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { calibrationIdOf } from '@reprise/domain/calibration';
import type { OpenedCalibration } from '@reprise/domain/calibration';
import { personIdOf } from '@reprise/domain/directory';
import { calibrationSeatTable, calibrationTable } from '@reprise/read-models/calibrations';
import {
  answer,
  approve,
  centrePeople,
  employee,
  goals,
  hr,
  Installation,
  must,
} from '@reprise/testing/scenario';
import { initialReview } from '@reprise/domain/review';
import { loadCalibration } from '../calibrations/index.js';
import { importPeople } from '../directory/index.js';
import { append } from '../kernel/index.js';
import type { Answer } from '../kernel/index.js';
import { decideOnReview, reviewWrites } from '../reviews/index.js';
import { openReviewCommand } from './population.js';
import { handleCycleCommand, loadCycle } from './index.js';

let store: MemoryEventStore;
let place: Installation;
const head = employee('D1');
const AGENTS = ['E1', 'E2', 'E3'];

const session = async (): Promise<OpenedCalibration> => {
  const { unit: group } = await place.review('E1');
  const id = calibrationIdOf({ cycleId: place.cycleId, block: 'calibrate', group });
  const { state } = await loadCalibration(store, id);
  if (state.status === 'unopened') throw new Error('no session');
  return state;
};

const toCalibration = async (): Promise<void> => {
  for (const number of AGENTS) {
    await place.submit(number, 'goals', goals);
    await place.submit(number, 'agree-goals', approve);
  }
  await place.until('2027-01-05T00:00:00.000Z');
  await withdraw('M1', 'D1', 'H1');
  for (const number of AGENTS) {
    await place.submit(number, 'assess', answer({ rating: 'B', strengths: '稳定' }));
    await place.submit(number, 'second-look', approve);
  }
  await place.advance();
};

const withdraw = async (...numbers: readonly string[]): Promise<void> => {
  for (const number of numbers) {
    must(await place.send(number, { type: 'WithdrawReview', by: hr.person, reason: 'x' }, hr));
  }
};

const move = (number: string, to: string, revision = 0) =>
  ({
    type: 'MoveCard',
    reviewId: place.reviewOf(number),
    to,
    reason: '部门比较',
    revision,
  }) as const;
const lock = { type: 'LockCalibration' } as const;
const unlock = { type: 'UnlockCalibration', reason: '录入有误' } as const;

const band = async (number: string): Promise<string | undefined> => {
  const result = (await place.review(number)).scores.get('total');
  return typeof result === 'object' && result.available ? result.band : undefined;
};

beforeEach(async () => {
  store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
  await place.launch(AGENTS.length);
  await toCalibration();
});

describe('a session', () => {
  it('opens with the results of its group, its scale and the panel the flow names', async () => {
    const opened = await session();
    expect(opened).toMatchObject({ status: 'open', bands: ['S', 'A', 'B', 'C', 'D'] });
    expect([...opened.cards.values()].map((card) => card.baseline)).toEqual(['B', 'B', 'B']);
    expect(opened.panel.map(({ assignee }) => assignee)).toEqual([personIdOf('D1')]);
    expect(store.rows.all(calibrationSeatTable)).toMatchObject([{ person: personIdOf('D1') }]);
    expect(store.rows.all(calibrationTable)).toMatchObject([{ status: 'open' }]);
  });

  it('is nothing to strangers, and read but not decided by HR', async () => {
    const asked = move('E1', 'A');
    expect(await place.calibrate('E1', asked, employee('E2'))).toMatchObject({
      code: 'CALIBRATION.UNKNOWN',
    });
    expect(await place.calibrate('E1', asked, hr)).toMatchObject({ code: 'ACCESS.DENIED' });
  });

  it('carries bands, where they came from and why to its reviews, and is over', async () => {
    must(await place.calibrate('E1', move('E1', 'A'), head));
    must(await place.calibrate('E1', lock, head));
    expect(await band('E1')).toBe('B');
    await place.advance();
    expect(await Promise.all(AGENTS.map(band))).toEqual(['A', 'B', 'B']);
    const value = (await place.review('E1')).scores.get('total');
    expect(value).toMatchObject({ value: '85' });
    expect((await session()).hasFlowedBack).toBe(true);
    expect(await place.calibrate('E1', unlock, hr)).toMatchObject({
      code: 'CALIBRATION.RESULTS_CARRIED',
    });
    expect((await place.review('E1')).steps.get('meeting')?.status).toBe('open');
  });

  it('may be unlocked by HR before that, and decided again', async () => {
    must(await place.calibrate('E1', lock, head));
    expect(await place.calibrate('E1', unlock, head)).toMatchObject({ code: 'ACCESS.DENIED' });
    must(await place.calibrate('E1', unlock, hr));
    await place.advance();
    expect((await place.review('E1')).steps.get('calibrate')?.status).toBe('open');
    must(await place.calibrate('E1', move('E2', 'C'), head));
    must(await place.calibrate('E1', lock, head));
    await place.advance();
    expect(await band('E2')).toBe('C');
  });

  it('lets those who left meanwhile go, before the lock and after it', async () => {
    await withdraw('E2');
    await place.advance();
    expect([...(await session()).cards.keys()]).not.toContain(place.reviewOf('E2'));
    must(await place.calibrate('E1', lock, head));
    await withdraw('E3');
    await place.advance();
    expect((await place.review('E1')).steps.get('calibrate')?.outcome).toBe('calibrated');
    expect(await place.handling.joins.sessionsToCarry(place.cycleId)).toEqual([]);
  });

  it('ends with its cycle', async () => {
    const command = { type: 'CancelCycle', by: hr.person, at: place.now, reason: 'x' } as const;
    must(await handleCycleCommand(store)(place.cycleId, command, place.request(hr)));
    expect(await place.advance()).toBe(true);
    expect(store.rows.all(calibrationTable)).toMatchObject([{ status: 'locked' }]);
  });
});

describe('a latecomer', () => {
  const join = async (number: string): Promise<void> => {
    const { handling, cycleId } = place;
    const { directory } = handling;
    const people = { rows: centrePeople(4), dryRun: false, skipProblems: false };
    const zone = 'Asia/Shanghai';
    must(await importPeople(store, directory)({ ...people, zone }, place.request(hr)));
    const { state: cycle } = await loadCycle(store, cycleId);
    const facts = await directory.factsAt(place.now, zone);
    const person = facts.person(personIdOf(number));
    if (cycle.status === 'unknown' || typeof person !== 'object') throw new Error('not there');
    const command = openReviewCommand(cycle, person, { cohort: 0, at: place.now });
    const [state, { flowDigest }] = [initialReview(), cycle];
    const decision = await decideOnReview(handling, { state, command, flowDigest });
    if (decision.kind === 'refused') throw new Error(decision.code);
    const { reviewId } = command;
    const decided = { reviewId, state, expected: 'noStream', events: decision.events } as const;
    const request = place.request(hr);
    must(
      (await append(store, {
        request,
        ...(await reviewWrites(handling, decided, request)),
      })) as Answer,
    );
  };

  it('finds the gate open, and opens the table again beside what went back', async () => {
    must(await place.calibrate('E1', lock, head));
    await place.advance();
    await join('E4');
    await place.submit('E4', 'goals', goals);
    await place.submit('E4', 'agree-goals', approve);
    await place.until('2027-02-20T00:00:00.000Z');
    await place.submit('E4', 'assess', answer({ rating: 'A', strengths: '快' }));
    await place.submit('E4', 'second-look', approve);
    await place.advance();
    const again = await session();
    expect(again.status).toBe('open');
    expect([...again.cards.values()].filter(({ isCarried }) => !isCarried)).toMatchObject([
      { reviewId: place.reviewOf('E4'), baseline: 'A' },
    ]);
    expect(await place.calibrate('E1', move('E1', 'A', 0), head)).toMatchObject({
      code: 'CARD.CARRIED',
    });
    must(await place.calibrate('E1', lock, head));
    await place.advance();
    expect(await band('E4')).toBe('A');
  });
});
