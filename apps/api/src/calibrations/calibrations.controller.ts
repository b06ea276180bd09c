import { loadCalibration } from '@reprise/application/calibrations';
import { mayAct, relationToCalibration } from '@reprise/domain/access';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId } from '@reprise/domain/kernel';
import type { CalibrationSession, CalibrationView } from '@reprise/http-contracts/calibrations';
import type { CalibrationRow, CycleRow } from '@reprise/postgres-views';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { calibrationView } from './calibration-view.js';
import { readCalibration, readCalibrations } from './calibrations.routes.js';
import { sessionRecord } from './session-record.js';
import { SessionNaming } from './session-words.js';

/** Calibration sessions to look at. */
@Controller()
export class CalibrationsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SessionNaming) private readonly naming: SessionNaming,
    @Inject(Names) private readonly names: Names,
  ) {}

  @On(readCalibrations)
  async list(@Req() request: FastifyRequest): Promise<Answers<typeof readCalibrations>> {
    const actor = await this.sessions.actor(request);
    const { cycle: cycleId } = take(readCalibrations, request).query;
    await this.names.refresh();
    const person = mayAct(actor, 'read calibrations') === undefined ? undefined : actor.person;
    const rows = await this.installation.calibrations.sessions({ cycleId, person });
    const cycles = await this.naming.cyclesOf(rows.map(({ cycle_id }) => cycle_id));
    const items: CalibrationSession[] = [];
    for (const row of rows) {
      const cycle = cycles.get(row.cycle_id);
      if (cycle !== undefined) items.push(await this.listed(row, cycle));
    }
    return { items };
  }

  private async listed(row: CalibrationRow, cycle: CycleRow): Promise<CalibrationSession> {
    const place = { cycleId: row.cycle_id, block: row.block, group: row.group_id };
    return {
      calibrationId: row.calibration_id,
      cycleId: row.cycle_id,
      ...(await this.naming.of(place, cycle)).words,
      status: row.status,
      cards: row.cards,
      moved: row.moved,
    };
  }

  @On(readCalibration)
  async read(@Req() request: FastifyRequest): Promise<CalibrationView> {
    const actor = await this.sessions.actor(request);
    const id = as<CalibrationId>(take(readCalibration, request).params.calibrationId);
    await this.names.refresh();
    const { store } = this.installation;
    const { state } = await loadCalibration(store, id);
    if (state.status === 'unopened' || relationToCalibration(actor, state) === undefined) {
      throw new Problem('CALIBRATION.UNKNOWN');
    }
    const cycles = await this.naming.cyclesOf([state.cycleId]);
    const cycle = cycles.get(state.cycleId) as CycleRow;
    const naming = await this.naming.of(state, cycle);
    const position = await store.head();
    const names = this.names;
    const record = await sessionRecord({ store, session: state, actor, names });
    return calibrationView(state, { actor, names, ...naming, position, record });
  }
}
