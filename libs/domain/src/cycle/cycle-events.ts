import type { CalendarDate, CycleId, FlowId, Instant, PersonId, Text } from '../kernel/index.js';

type E<T extends string, D> = { readonly type: T } & Readonly<D>;

/** What happens to one cycle: a round of reviews under one pinned flow version. */
export type CycleEvent =
  | E<
      'CycleDrafted',
      {
        cycleId: CycleId;
        title: Text;
        flowId: FlowId;
        flowVersion: number;
        flowDigest: string;
        startsOn: CalendarDate;
        period: { readonly from: CalendarDate; readonly to: CalendarDate };
        by: PersonId;
      }
    >
  | E<
      'CycleLaunched',
      {
        by: PersonId;
        at: Instant;
        /** Reviews to open; page n holds subjects n × pageSize … in the order of person id. */
        subjects: number;
        cohortSize: number;
        /** Directory position the population was taken at. */
        factsAt: string;
        left: readonly {
          readonly person: PersonId;
          readonly outcome: 'out' | 'too new' | 'carry forward';
        }[];
        /** Absent where none was given. */
        reason?: string;
      }
    >
  | E<'ReviewsOpened', { cohort: number; count: number }>
  | E<'LaunchCompleted', { reviews: number; at: Instant }>
  | E<
      'GateOpened',
      {
        gate: string;
        group: string;
        at: Instant;
        because: 'counted' | 'by hand';
        position: string;
        numerator: number;
        denominator: number;
        by?: PersonId;
        reason?: string;
      }
    >
  /** Steps of a block that are open at that instant are due at the end of a later day. */
  | E<
      'DuesExtended',
      {
        step: string;
        /** Only in the reviews of this unit. */
        unit?: string;
        to: CalendarDate;
        reason: string;
        by: PersonId;
        at: Instant;
      }
    >
  /** Running reviews are to go on with another version of the flow: all, or a group first. */
  | E<
      'MigrationOrdered',
      {
        to: string;
        version: number;
        only?: readonly PersonId[];
        by: PersonId;
        at: Instant;
        reason: string;
      }
    >
  /** Everybody who could be moved was; for the others it was refused. */
  | E<'MigrationCarried', { to: string; moved: number; refused: number; at: Instant }>
  | E<'CyclePaused', { by: PersonId; at: Instant; reason: string }>
  | E<'CycleResumed', { by: PersonId; at: Instant; reason: string }>
  | E<'CycleCancelled', { by: PersonId; at: Instant; reason: string }>
  | E<'CycleClosed', { at: Instant; reviews: number }>;
