import { describe, expect, it } from '@jest/globals';
import { calibrationDecider, calibrationIdOf, seatIdOf } from '@reprise/domain/calibration';
import type { CalibrationCommand } from '@reprise/domain/calibration';
import { compileFlow } from '@reprise/domain/flow/compile';
import { as, fold } from '@reprise/domain/kernel';
import type { CycleId, Decimal, Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import { readFileSync } from 'node:fs';

const FILE = '../../flows/examples/civil-servant-annual/civil-servant-annual.json';

const at = as<Instant>('2025-12-26T02:00:00.000Z');
const committee = as<PersonId>('committee');
const cycleId = as<CycleId>('2025');
const place = { cycleId, block: 'committee-session', group: 'cycle' };
const calibrationId = calibrationIdOf(place);

const session = () => {
  const compiled = compileFlow(JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')));
  const node = compiled.ok ? compiled.flow.nodes.get('committee-session') : undefined;
  if (node?.kind !== 'calibration') throw new Error('the flow has no such session');
  return node.document;
};

/** Twenty or so civil servants of whom some are to be Excellent, all others Competent. */
const table = (people: number, excellent: number) => {
  const { quota, adviseBelow } = session();
  const baseline = Array.from({ length: people }, (_, index) => ({
    reviewId: as<ReviewId>(`r${index}`),
    subject: as<PersonId>(`p${index}`),
    band: index < excellent ? 'EX' : 'CO',
    value: as<Decimal>('80'),
  }));
  const rules = quota.map((rule) => ({ ...rule, band: ['EX'] }));
  const tasks = [{ taskId: seatIdOf(calibrationId, committee), assignee: committee }];
  const opened = { ...place, calibrationId, score: 'grade', bands: ['EX', 'CO', 'BA', 'IN'] };
  return fold(calibrationDecider, [
    {
      ...{ type: 'CalibrationOpened', ...opened, quota: rules, adviseBelow },
      ...{ baseline, tasks, at },
    },
  ]);
};

const lock: CalibrationCommand = { type: 'LockCalibration', by: committee, at, reason: 'as found' };
const approve: CalibrationCommand = {
  type: 'ExtendQuota',
  bands: ['EX'],
  reason: 'the competent department agrees',
  by: committee,
  at,
};

/** What becomes of the table; `locked` where nothing forbids it. */
const locking = (people: number, excellent: number, ...before: CalibrationCommand[]): string => {
  let state = table(people, excellent);
  for (const command of before) {
    const decision = calibrationDecider.decide(command, state);
    if (decision.kind === 'refused') return decision.code;
    state = fold(calibrationDecider, decision.events, state);
  }
  const decision = calibrationDecider.decide(lock, state);
  return decision.kind === 'refused' ? decision.code : 'locked';
};

describe('the share of Excellent in the annual assessment of civil servants', () => {
  it('is within 20 % without a word: four of twenty', () => {
    expect(locking(20, 4)).toBe('locked');
  });

  it('is more only with an approval: five of twenty', () => {
    expect(locking(20, 5)).toBe('CALIBRATION.QUOTA_NEEDS_APPROVAL');
    expect(locking(20, 5, approve)).toBe('locked');
  });

  it('is never more than 25 %: six of twenty', () => {
    expect(locking(20, 6)).toBe('CALIBRATION.QUOTA_EXCEEDED');
    expect(locking(20, 6, approve)).toBe('QUOTA.NO_APPROVAL_NEEDED');
  });

  it('is rounded down: of nineteen three, a fourth needs an approval', () => {
    expect(locking(19, 3)).toBe('locked');
    expect(locking(19, 4)).toBe('CALIBRATION.QUOTA_NEEDS_APPROVAL');
  });
});
