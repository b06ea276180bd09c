import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CycleChangesController } from './cycle-changes.controller.js';
import { CycleConsole } from './cycle-console.js';
import { CyclesController } from './cycles.controller.js';
import { ReviewChangesController } from './review-changes.controller.js';
import { ReviewListController } from './review-list.controller.js';
import { ReviewStepsController } from './review-steps.controller.js';

@Module({
  imports: [ChangesModule, PeopleModule],
  controllers: [
    CyclesController,
    CycleChangesController,
    ReviewListController,
    ReviewChangesController,
    ReviewStepsController,
  ],
  providers: [CycleConsole],
})
export class CyclesModule {}
