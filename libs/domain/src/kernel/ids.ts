/**
 * Branded identifiers. A brand costs nothing at run time and stops a `TaskId` from being
 * passed where a `PersonId` is meant.
 */
declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type PersonId = Branded<'PersonId'>;
export type UnitId = Branded<'UnitId'>;
export type FlowId = Branded<'FlowId'>;
export type CycleId = Branded<'CycleId'>;
export type ReviewId = Branded<'ReviewId'>;
export type CalibrationId = Branded<'CalibrationId'>;
export type QuotaId = Branded<'QuotaId'>;
export type GoalPlanId = Branded<'GoalPlanId'>;
export type PlanId = Branded<'PlanId'>;
export type MeasuresId = Branded<'MeasuresId'>;
export type TaskId = Branded<'TaskId'>;
/** UTC instant as ISO 8601 with milliseconds and `Z`, so that text order is time order. */
export type Instant = Branded<'Instant'>;
/** Calendar date `YYYY-MM-DD`, in the zone its context names. */
export type CalendarDate = Branded<'CalendarDate'>;
/** Decimal number as text: never a binary float in an event. */
export type Decimal = Branded<'Decimal'>;

export type Id =
  | PersonId
  | UnitId
  | FlowId
  | CycleId
  | ReviewId
  | CalibrationId
  | QuotaId
  | GoalPlanId
  | PlanId
  | MeasuresId
  | TaskId
  | Instant
  | CalendarDate
  | Decimal;

/** Takes text that an edge (a route, a row, a schema) has already checked as the id it is. */
export const as = <T extends Id>(text: string): T => text as T;
