import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Live } from './live.js';
import { LiveController } from './live.controller.js';
import { LogFollower } from './log-follower.js';
import { PositionGuard } from './position.guard.js';

@Module({
  controllers: [LiveController],
  providers: [LogFollower, Live, { provide: APP_GUARD, useClass: PositionGuard }],
})
export class LiveModule {}
