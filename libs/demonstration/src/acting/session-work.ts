import { handleCalibrationCommand, loadCalibration } from '@reprise/application/calibrations';
import type { OnCalibration } from '@reprise/application/calibrations';
import { addMilliseconds } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId, Instant } from '@reprise/domain/kernel';
import { Chance } from '../chance.js';
import { must } from '../company/company.js';
import type { Company } from '../company/company.js';
import type { Colleague } from '../company/roster.js';
import { Table } from './table.js';

const MINUTE = 60_000;
const MINUTES_A_CARD = 7;

export interface Sitting {
  readonly session: string;
  readonly who: Colleague;
  readonly at: Instant;
}

/**
 * A head at the calibration of the unit: what a quota does not allow goes down, then the weakest of
 * the good ones changes places with the best of the others, each move with its reason. Last year's
 * session is locked; this year's is left open.
 */
export const sit = async (company: Company, { session, who, at }: Sitting): Promise<void> => {
  const id = as<CalibrationId>(session.slice('calibration-'.length));
  const { handling, story } = company;
  const { state } = await loadCalibration(handling.store, id);
  if (state.status !== 'open') return;
  const table = new Table(state, who.person, new Chance(story.seed, 'session', id));
  const commands: readonly OnCalibration[] = company.isCurrent(state.cycleId)
    ? table.moves()
    : [...table.moves(), { type: 'LockCalibration' }];
  for (const [index, command] of commands.entries()) {
    const when = addMilliseconds(at, index * MINUTES_A_CARD * MINUTE);
    const request = company.request(company.actor(who.key), when, session, String(index));
    const answer = await handleCalibrationCommand(handling)(id, command, request);
    must(answer, `${command.type} of ${who.key}`);
  }
};
