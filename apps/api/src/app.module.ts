import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CalibrationsModule } from './calibrations/calibrations.module.js';
import { CyclesModule } from './cycles/cycles.module.js';
import { FlowsModule } from './flows/flows.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { LiveModule } from './live/live.module.js';
import { MeasuresModule } from './measures/measures.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlansModule } from './plans/plans.module.js';
import { PlatformModule } from './platform/platform.module.js';
import type { Place } from './platform/platform.module.js';
import { RoutesModule } from './platform/routes/index.js';
import { RehearsalsModule } from './rehearsals/rehearsals.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { SessionModule } from './session/session.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TeamModule } from './team/team.module.js';
import { VotesModule } from './votes/votes.module.js';

/** The features of the API, one module each. */
@Module({
  imports: [
    RoutesModule,
    LiveModule,
    SessionModule,
    InboxModule,
    TasksModule,
    VotesModule,
    ReviewsModule,
    TeamModule,
    PlansModule,
    CalibrationsModule,
    CyclesModule,
    FlowsModule,
    RehearsalsModule,
    PeopleModule,
    MeasuresModule,
    AccessModule,
    AuditModule,
  ],
})
export class AppModule {
  static of(place: Place): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.of(place)] };
  }
}
