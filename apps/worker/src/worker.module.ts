import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Notifier } from './notifications/index.js';
import { PARTS } from './platform/parts.js';
import type { Parts } from './platform/parts.js';
import { Reactor } from './reactor/reactor.js';
import { TemporalSide } from './temporal/temporal-side.js';

/**
 * What runs besides the API: the workflows with all that rings them, what follows from changes of
 * the directory, and messages. The last two need no Temporal.
 */
@Module({})
export class WorkerModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: WorkerModule,
      providers: [{ provide: PARTS, useValue: parts }, TemporalSide, Reactor, Notifier],
    };
  }
}
