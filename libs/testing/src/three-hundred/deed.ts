import type { OnCalibration } from '@reprise/application/calibrations';
import type { OnPlan } from '@reprise/application/plans';
import type { OnReview } from '@reprise/application/reviews';
import type { Actor } from '@reprise/domain/access';
import type { CycleCommand } from '@reprise/domain/cycle';
import type { PersonCommand } from '@reprise/domain/directory';
import type { CalibrationId, CycleId, PersonId, PlanId, ReviewId } from '@reprise/domain/kernel';

type Without<C> = C extends unknown ? Omit<C, 'at' | 'by'> : never;
/** Changes of the cycle that happen while it runs. */
export type CycleChange = Without<
  Extract<CycleCommand, { readonly type: 'PauseCycle' | 'ResumeCycle' | 'ExtendDues' }>
>;

/** Something a person does, which each world carries out in its own way. */
export type Deed =
  | { readonly on: 'review'; readonly id: ReviewId; readonly command: OnReview }
  | { readonly on: 'plan'; readonly id: PlanId; readonly command: OnPlan }
  | { readonly on: 'calibration'; readonly id: CalibrationId; readonly command: OnCalibration }
  | { readonly on: 'person'; readonly id: PersonId; readonly command: PersonCommand }
  | { readonly on: 'cycle'; readonly id: CycleId; readonly command: CycleChange };

export interface Act {
  readonly actor: Actor;
  /** Idempotency key: the same in every world, so that events have the same ids. */
  readonly key: string;
  readonly deed: Deed;
}
