import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ACCOUNTS } from '../session/accounts.js';
import type { Accounts } from '../session/accounts.js';
import { Sessions } from '../session/session.js';
import { Flows } from './flows.js';
import { ReviewReader } from '../reading/index.js';
import { INSTALLATION } from './installation.js';
import type { Installation } from './installation.js';
import { Names } from './names.js';
import { TemporalWatch } from './temporal-status.js';

/** What every process of the API is given from outside, opened before it and closed after it. */
export interface Place {
  readonly installation: Installation;
  readonly accounts: Accounts;
}

/** What any controller may ask for. */
@Global()
@Module({})
export class PlatformModule {
  static of({ installation, accounts }: Place): DynamicModule {
    const shared = [Names, Flows, Sessions, ReviewReader, TemporalWatch];
    return {
      module: PlatformModule,
      providers: [
        { provide: INSTALLATION, useValue: installation },
        { provide: ACCOUNTS, useValue: accounts },
        ...shared,
      ],
      exports: [INSTALLATION, ACCOUNTS, ...shared],
    };
  }
}
