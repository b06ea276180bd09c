import { Module } from '@nestjs/common';
import { CalibrationActsController } from './calibration-acts.controller.js';
import { CalibrationTableController } from './calibration-table.controller.js';
import { CalibrationsController } from './calibrations.controller.js';
import { QuotasController } from './quotas.controller.js';
import { SessionActs } from './session-acts.js';
import { SessionNaming } from './session-words.js';

@Module({
  controllers: [
    CalibrationsController,
    CalibrationActsController,
    CalibrationTableController,
    QuotasController,
  ],
  providers: [SessionActs, SessionNaming],
})
export class CalibrationsModule {}
