import { beforeEach, describe, expect, it } from '@jest/globals';
import { questionOf } from '@reprise/application/cycles';
import type { EventStore, GateCount, JoinRows } from '@reprise/application/ports';
import { gatesOfFlow, reachOf } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { personIdOf } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { Instant, ReviewId } from '@reprise/domain/kernel';
import { answer, approve, employee, goals, hr, Installation, must } from '../scenario/index.js';

export interface OpenedRows {
  readonly store: EventStore;
  readonly joins: JoinRows;
}

/** What every implementation of `JoinRows` must answer, asked of a small centre as it works. */
export const joinRowsContract = (name: string, open: () => Promise<OpenedRows>): void => {
  describe(`rows that join reviews: ${name}`, () => {
    let place: Installation;
    let joins: JoinRows;
    let flow: CompiledFlow;

    beforeEach(async () => {
      const opened = await open();
      joins = opened.joins;
      place = new Installation(opened.store, joins);
      await place.launch(3);
      const [published] = await place.handling.flows.all();
      if (published === undefined) throw new Error('nothing was published');
      flow = published.compiled;
    });

    const unit = async (): Promise<string> => (await place.review('E1')).unit;

    const counted = async (): Promise<Omit<GateCount, 'group' | 'position'> | undefined> => {
      const gate = gatesOfFlow(flow).find((each) => each.gate === 'unit-assessed');
      if (gate === undefined) throw new Error('no such gate');
      const group = await unit();
      const counts = await joins.gateCounts(questionOf(place.cycleId, gate));
      const found = counts.find((each) => each.group === group);
      if (found === undefined) return undefined;
      const { waiting, numerator, denominator } = found;
      expect(found.position).toBe(await place.store.head());
      return { waiting, numerator, denominator };
    };

    const sessions = async () => {
      const reach = reachOf(flow, 'calibrate');
      const { cycleId } = place;
      const group = await unit();
      const counts = await joins.sessionCounts({ cycleId, reach, by: 'unit' });
      return counts.find((each) => each.group === group);
    };

    const withdraw = async (...numbers: readonly string[]): Promise<void> => {
      for (const number of numbers) {
        must(await place.send(number, { type: 'WithdrawReview', by: hr.person, reason: 'x' }, hr));
      }
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

    it('counts who has passed of those still in, at the position it read', async () => {
      expect(await counted()).toEqual({ waiting: 0, numerator: 0, denominator: 6 });
      await withdraw('M1', 'D1', 'H1');
      expect(await counted()).toEqual({ waiting: 0, numerator: 0, denominator: 3 });
      await toAssessment('E1', 'E2', 'E3');
      await assess('E1');
      expect(await counted()).toEqual({ waiting: 1, numerator: 1, denominator: 3 });
      await withdraw('E2');
      expect(await counted()).toEqual({ waiting: 1, numerator: 1, denominator: 2 });
      await assess('E3');
      expect(await counted()).toEqual({ waiting: 2, numerator: 2, denominator: 2 });
    });

    it('takes a step that was skipped, and left no row, for passed', async () => {
      await toAssessment('E1', 'M1');
      await assess('E1');
      await place.submit('M1', 'assess', answer({ rating: 'B', strengths: '稳定' }));
      expect((await place.review('M1')).steps.get('second-look')?.status).toBe('skipped');
      expect(await counted()).toEqual({ waiting: 2, numerator: 2, denominator: 6 });
    });

    it('lists who waits at a block in the order of ids, page by page', async () => {
      const where = { cycleId: place.cycleId, block: 'goals' };
      const all = await joins.waitingAt(where, { limit: 50 });
      expect(all).toHaveLength(7);
      const ids = all.map(({ reviewId }) => reviewId);
      expect(ids).toEqual(ids.toSorted());
      expect(all.every(({ step }) => step === 'goals')).toBe(true);
      const second = await joins.waitingAt(where, { after: ids[1], limit: 2 });
      expect(second).toEqual(all.slice(2, 4));
      const units = [await unit()];
      expect(await joins.waitingAt({ ...where, units }, { limit: 50 })).toHaveLength(6);
      expect(await joins.waitingAt({ ...where, units: [] }, { limit: 50 })).toEqual([]);
    });

    it('lists whose step was open at an instant and is due before another', async () => {
      const openedBy = place.now;
      await place.submit('E1', 'goals', goals);
      const due = (await place.review('E2')).steps.get('goals')?.due?.at;
      const at = (before: string, by: string) =>
        joins.waitingAt(
          {
            cycleId: place.cycleId,
            block: 'goals',
            due: { before: as<Instant>(before), openedBy: as<Instant>(by) },
          },
          { limit: 50 },
        );
      expect(await at(due ?? '', openedBy)).toHaveLength(0);
      expect(await at('2026-02-01T00:00:00.000Z', openedBy)).toHaveLength(6);
      expect(await at('2026-02-01T00:00:00.000Z', '2026-01-05T00:59:59.999Z')).toHaveLength(0);
    });

    it('awaits who has not come to a calibration, and who came unseated', async () => {
      await toAssessment('E1', 'E2', 'E3');
      await withdraw('M1', 'D1', 'H1');
      await assess('E1', 'E2');
      await pass('E1', 'E2');
      expect(await sessions()).toEqual({ group: await unit(), awaited: 1, unseated: 2 });
      await assess('E3');
      await place.advance();
      expect(await sessions()).toEqual({ group: await unit(), awaited: 0, unseated: 0 });
      await withdraw('E2');
      const leavers = await joins.leavers(place.cycleId);
      expect(leavers.map(({ reviewId }) => reviewId)).toEqual([place.reviewOf('E2')]);
      await place.advance();
      expect(await joins.leavers(place.cycleId)).toEqual([]);
    });

    const pass = async (...numbers: readonly string[]): Promise<void> => {
      for (const number of numbers) {
        const opening = { because: 'by hand' } as const;
        const system = { person: hr.person, roles: ['system' as const] };
        must(
          await place.send(number, { type: 'PassGate', gate: 'unit-assessed', opening }, system),
        );
      }
    };

    it('names locked sessions until every result went back', async () => {
      await toAssessment('E1');
      await withdraw('M1', 'D1', 'H1', 'E2', 'E3');
      await assess('E1');
      await place.advance();
      expect(await joins.sessionsToCarry(place.cycleId)).toEqual([]);
      must(await place.calibrate('E1', { type: 'LockCalibration' }, employee('D1')));
      expect(await joins.sessionsToCarry(place.cycleId)).toHaveLength(1);
      await place.advance();
      expect(await joins.sessionsToCarry(place.cycleId)).toEqual([]);
    });

    it('finds open reviews, and those whose clocks stand otherwise than the cycle’s', async () => {
      const { cycleId } = place;
      const ids = (isPaused: boolean): Promise<readonly ReviewId[]> =>
        joins.clocksUnlike({ cycleId, isPaused }, { limit: 50 });
      expect(await joins.countOpen(cycleId)).toBe(7);
      expect(await ids(true)).toEqual(await joins.openReviews(cycleId, { limit: 50 }));
      expect(await ids(false)).toEqual([]);
      const pause = { type: 'PauseClocks', because: 'cycle paused' } as const;
      must(await place.send('E1', { ...pause, person: 'all' }, hr));
      const onLeave = { ...pause, because: 'leave', person: personIdOf('E2') } as const;
      must(await place.send('E2', onLeave, hr));
      expect(await ids(false)).toEqual([place.reviewOf('E1')]);
      await withdraw('E1');
      expect(await ids(false)).toEqual([]);
      expect(await joins.countOpen(cycleId)).toBe(6);
      const [first] = await joins.openReviews(cycleId, { limit: 1 });
      expect(await joins.openReviews(cycleId, { after: first, limit: 50 })).toHaveLength(5);
    });
  });
};
