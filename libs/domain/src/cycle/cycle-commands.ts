import type { Instant, PersonId } from '../kernel/index.js';
import type { CycleEvent } from './cycle-events.js';
import type { DraftedCycle, Extension, OpenedGate } from './cycle-state.js';

export type DraftCycle = {
  readonly type: 'DraftCycle';
  readonly by: PersonId;
} & DraftedCycle;

export type LaunchCycle = { readonly type: 'LaunchCycle' } & Omit<
  Extract<CycleEvent, { readonly type: 'CycleLaunched' }>,
  'type'
>;

export interface RecordCohort {
  readonly type: 'RecordCohort';
  readonly cohort: number;
  readonly count: number;
  readonly at: Instant;
}

/** Opens a gate for a group, on a count that was just made. */
export type OpenGate = { readonly type: 'OpenGate' } & OpenedGate;

export type ExtendDues = { readonly type: 'ExtendDues' } & Extension;

interface Said<T extends string> {
  readonly type: T;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}
export type StopOrGo = Said<'PauseCycle'> | Said<'ResumeCycle'> | Said<'CancelCycle'>;

/** Lets running reviews go on with another version of the flow. */
export interface MigrateReviews extends Said<'MigrateReviews'> {
  /** Digest of the version. */
  readonly to: string;
  readonly version: number;
  /** Only these people's reviews; all where nobody is named. */
  readonly only?: readonly PersonId[];
}

export interface RecordMigration {
  readonly type: 'RecordMigration';
  readonly to: string;
  readonly moved: number;
  readonly refused: number;
  readonly at: Instant;
}

export interface CloseCycle {
  readonly type: 'CloseCycle';
  readonly at: Instant;
  readonly openReviews: number;
}

export type CycleCommand =
  | DraftCycle
  | LaunchCycle
  | RecordCohort
  | OpenGate
  | ExtendDues
  | MigrateReviews
  | RecordMigration
  | StopOrGo
  | CloseCycle;
