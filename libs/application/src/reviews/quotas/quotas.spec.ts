import { beforeEach, describe, expect, it } from '@jest/globals';
import { personIdOf } from '@reprise/domain/directory';
import { as } from '@reprise/domain/kernel';
import type { QuotaId } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import {
  answer,
  approve,
  employee,
  hr,
  Installation,
  must,
  ratedFlow,
} from '@reprise/testing/scenario';
import { handleCalibrationCommand } from '../../calibrations/index.js';
import { calibrationIdOf } from '@reprise/domain/calibration';
import { quotaResultTable } from '@reprise/read-models/quotas';
import type { Answer } from '../../kernel/index.js';
import { handleQuotaCommand } from './index.js';

let store: MemoryEventStore;
let place: Installation;

const begin = async (
  quota: readonly object[],
  { agents = 4, more = [] }: { agents?: number; more?: readonly object[] } = {},
): Promise<void> => {
  store = new MemoryEventStore({ now: () => '2026-01-05T01:00:00.000Z', inlineViews });
  place = new Installation(store);
  await place.launch(agents, ratedFlow(quota, more));
};

const rate = async (number: string, rating: string, quotaReason?: string): Promise<Answer> => {
  const { taskId, assignee: by, revision } = await place.task(number, 'assess');
  const why = quotaReason === undefined ? {} : { quotaReason };
  const command = { type: 'CompleteTask', by, taskId, revision, work: answer({ rating }) } as const;
  return place.send(number, { ...command, ...why }, { person: by, roles: [] });
};

const code = async (answered: Promise<Answer>): Promise<string | undefined> => {
  const given = await answered;
  return given.kind === 'refused' ? given.code : undefined;
};

const counted = (): number => store.rows.all(quotaResultTable).length;

describe('a quota on an assessment', () => {
  const half = { of: 'total', band: ['S'], atMost: '50 %' };
  beforeEach(() => begin([half]));

  it('refuses what would be too many, and nothing of it is stored', async () => {
    must(await rate('E1', 'S'));
    must(await rate('E2', 'S'));
    expect(await rate('E3', 'S')).toMatchObject({
      code: 'QUOTA.EXCEEDED',
      detail: { allowed: '2', actual: '3', band: 'S' },
    });
    expect((await place.task('E3', 'assess')).status).toBe('open');
    must(await rate('E3', 'A'));
    expect(counted()).toBe(3);
  });

  it('counts a result no more once it is sent back, and again once it is handed in', async () => {
    must(await rate('E1', 'S'));
    must(await rate('E2', 'S'));
    const back = { kind: 'decision', outcome: 'send back', to: 'assess', comment: 'why' } as const;
    await place.submit('E1', 'confirm', back);
    must(await rate('E3', 'S'));
    expect(await code(rate('E1', 'S'))).toBe('QUOTA.EXCEEDED');
    must(await rate('E1', 'B'));
  });

  it('is of those due a result: who is withdrawn leaves both numbers', async () => {
    must(await rate('E1', 'S'));
    must(await rate('E2', 'S'));
    const withdraw = { type: 'WithdrawReview', by: hr.person, reason: 'left' } as const;
    must(await place.send('E1', withdraw, hr));
    expect(counted()).toBe(1);
    expect(await rate('E3', 'S')).toMatchObject({ detail: { allowed: '1', actual: '2' } });
  });

  it('counts again what is taken back: a withdrawal, and a step that was asked once more', async () => {
    must(await rate('E1', 'S'));
    must(await rate('E2', 'S'));
    const said = { by: hr.person, reason: 'a mistake' } as const;
    must(await place.send('E1', { type: 'WithdrawReview', ...said }, hr));
    must(await place.send('E1', { type: 'ReinstateReview', ...said }, hr));
    expect(await code(rate('E3', 'S'))).toBe('QUOTA.EXCEEDED');
    must(await place.send('E2', { type: 'ReopenStep', step: 'assess', ...said }, hr));
    expect(counted()).toBe(1);
    must(await place.send('E2', { type: 'RestoreStep', step: 'assess', ...said }, hr));
    expect(await code(rate('E3', 'S'))).toBe('QUOTA.EXCEEDED');
  });
});

describe('the groups of a quota', () => {
  it('are those of the responsible rater, whoever acts in their place', async () => {
    await begin([{ of: 'total', band: ['S'], atMost: '1', per: ['rater'] }]);
    const { taskId } = await place.task('E1', 'assess');
    const to = personIdOf('D1');
    must(
      await place.send(
        'E1',
        { type: 'ReassignTask', taskId, to, because: 'by hand', reason: 'away', by: hr.person },
        hr,
      ),
    );
    must(await rate('E1', 'S'));
    expect(await code(rate('E2', 'S'))).toBe('QUOTA.EXCEEDED');
  });

  it('take in only whom the flow counts', async () => {
    const counts = 'person.employeeNumber != "E1"';
    await begin([{ of: 'total', band: ['S'], atMost: '50 %', counts }]);
    must(await rate('E1', 'S'));
    must(await rate('E2', 'S'));
    expect(await rate('E3', 'S')).toMatchObject({ detail: { allowed: '1', actual: '2' } });
  });
});

describe('the tiers of a quota', () => {
  const tiers = { of: 'total', band: ['S'], freeUpTo: '1', reasonUpTo: '2', atMost: '3' };
  beforeEach(() => begin([tiers]));

  it('ask for a reason, then for an approval by somebody else, and end at the ceiling', async () => {
    must(await rate('E1', 'S'));
    expect(await code(rate('E2', 'S'))).toBe('QUOTA.NEEDS_REASON');
    must(await rate('E2', 'S', 'a strong year'));
    const asked = await rate('E3', 'S', 'another');
    expect(asked).toMatchObject({ code: 'QUOTA.NEEDS_APPROVAL' });
    const id = as<QuotaId>(asked.kind === 'refused' ? (asked.detail['quota'] ?? '') : '');
    const approval = { type: 'ApproveQuotaException', reason: 'agreed' } as const;
    const send = handleQuotaCommand(place.handling);
    expect(await code(send(id, approval, place.request(employee('M1'))))).toBe('ACCESS.DENIED');
    const own = { person: personIdOf('M1'), roles: ['hrOperator' as const] };
    expect(await code(send(id, approval, place.request(own)))).toBe('QUOTA.OWN_EXCEPTION');
    must(await send(id, approval, place.request(hr)));
    must(await rate('E3', 'S', 'another'));
    expect(await code(rate('E4', 'S', 'one more'))).toBe('QUOTA.EXCEEDED');
  });
});

describe('a quota of a session that reaches beyond its table', () => {
  const title = { zh: '校准', en: 'Calibration' };
  const quota = [{ band: ['S'], atMost: '25 %', among: 'cycle' }];
  const more = [
    { calibration: 'calibrate', title, group: 'unit', panel: 'head', score: 'total', quota },
  ];

  it('is counted by the lock, given free by an unlock, and refuses with the lock', async () => {
    await begin([], { more });
    for (const number of ['E1', 'E2', 'E3', 'E4'])
      must(await rate(number, number < 'E3' ? 'S' : 'A'));
    for (const number of ['E1', 'E2', 'E3', 'E4']) await place.submit(number, 'confirm', approve);
    await place.advance();
    const { unit: group } = await place.review('E1');
    const id = calibrationIdOf({ cycleId: place.cycleId, block: 'calibrate', group });
    const [send, head] = [handleCalibrationCommand(place.handling), employee('D1')];
    const lock = () => send(id, { type: 'LockCalibration' }, place.request(head));
    expect(await code(lock())).toBe('QUOTA.EXCEEDED');
    const [reviewId, revision] = [place.reviewOf('E1'), 0];
    const move = { type: 'MoveCard', reviewId, revision, to: 'A', reason: 'compared' } as const;
    must(await send(id, move, place.request(head)));
    must(await lock());
    expect(counted()).toBe(4);
    const unlock = { type: 'UnlockCalibration', reason: 'typo' } as const;
    must(await send(id, unlock, place.request(hr)));
    expect(counted()).toBe(0);
  });
});
