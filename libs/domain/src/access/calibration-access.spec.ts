import { describe, expect, it } from '@jest/globals';
import type { OpenedCalibration } from '../calibration/index.js';
import { as } from '../kernel/index.js';
import type { PersonId, TaskId } from '../kernel/index.js';
import { actsOnCalibration, mayCalibrate, relationToCalibration } from './index.js';
import type { Actor, CalibrationAct } from './index.js';

const head: Actor = { person: as<PersonId>('head'), roles: [] };
const operator: Actor = { person: as<PersonId>('hr'), roles: ['hrOperator'] };
const auditor: Actor = { person: as<PersonId>('auditor'), roles: ['auditor'] };
const stranger: Actor = { person: as<PersonId>('someone'), roles: ['administrator'] };
const everyone = [head, operator, auditor, stranger];

const session = (change: Partial<OpenedCalibration> = {}): OpenedCalibration => ({
  ...({} as OpenedCalibration),
  status: 'open',
  panel: [{ taskId: as<TaskId>('t'), assignee: head.person }],
  hasFlowedBack: false,
  ...change,
});

const codes = (act: CalibrationAct, of: OpenedCalibration) =>
  everyone.map((actor) => mayCalibrate(actor, of, act)?.code);

describe('who may do what in a calibration', () => {
  it('the panel moves and locks, HR unlocks, the auditor reads, others find nothing', () => {
    const denied = 'ACCESS.DENIED';
    const unknown = 'CALIBRATION.UNKNOWN';
    expect(codes('move', session())).toEqual([undefined, denied, denied, unknown]);
    expect(codes('lock', session())).toEqual([undefined, denied, denied, unknown]);
    expect(codes('unlock', session())).toEqual([denied, undefined, denied, unknown]);
    expect(everyone.map((actor) => relationToCalibration(actor, session()))).toEqual([
      'panel',
      'operator',
      'auditor',
      undefined,
    ]);
  });

  it('HR stands in where nobody was found to sit', () => {
    expect(mayCalibrate(operator, session({ panel: [] }), 'lock')).toBeUndefined();
    expect(mayCalibrate(auditor, session({ panel: [] }), 'lock')?.code).toBe('ACCESS.DENIED');
  });

  it('offers only what would be taken now', () => {
    expect(everyone.map((actor) => actsOnCalibration(actor, session()))).toEqual([
      ['move', 'lock', 'recuse'],
      ['recuse others', 'approve'],
      [],
      [],
    ]);
    const locked = session({ status: 'locked' });
    expect(everyone.map((actor) => actsOnCalibration(actor, locked))).toEqual([
      [],
      ['unlock'],
      [],
      [],
    ]);
    expect(actsOnCalibration(operator, { ...locked, hasFlowedBack: true })).toEqual(['publish']);
  });
});
