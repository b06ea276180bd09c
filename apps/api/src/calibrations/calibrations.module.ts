import { Module } from '@nestjs/common';
import { CalibrationActsController } from './calibration-acts.controller.js';
import { CalibrationsController } from './calibrations.controller.js';
import { SessionNaming } from './session-words.js';

@Module({
  controllers: [CalibrationsController, CalibrationActsController],
  providers: [SessionNaming],
})
export class CalibrationsModule {}
