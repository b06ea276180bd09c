import type { Instant, PersonId } from '@reprise/domain/kernel';
import type { Notice as Kept } from '@reprise/postgres-views';

interface OnTask {
  readonly taskId: string;
}

interface AtBlock {
  readonly reviewId: string;
  readonly block: string;
}

/** What somebody is told, as ids: names and words are put to it when it is sent. */
export type Content =
  | ({ readonly kind: 'task'; readonly dueAt?: Instant } & OnTask & AtBlock)
  | ({ readonly kind: 'handed over'; readonly dueAt?: Instant } & OnTask & AtBlock)
  | ({ readonly kind: 'reminder'; readonly dueAt: Instant } & OnTask & AtBlock)
  /** Somebody else's work is late. */
  | ({ readonly kind: 'escalated' } & AtBlock)
  | { readonly kind: 'released'; readonly reviewId: string }
  /** What HR wrote into the flow for this moment. */
  | ({ readonly kind: 'message' } & AtBlock)
  | { readonly kind: 'plan opened'; readonly planId: string }
  | ({ readonly kind: 'plan task'; readonly dueAt: Instant } & OnPlan)
  | ({ readonly kind: 'plan reminder'; readonly dueAt: Instant } & OnPlan)
  | { readonly kind: 'seat'; readonly calibrationId: string; readonly cycleId: string };

interface OnPlan extends OnTask {
  readonly planId: string;
}

export type ContentKind = Content['kind'];
export type Notice = Kept<Content>;

/** Whom to tell what, before it has an id. */
export interface Telling {
  readonly to: PersonId;
  /** What it is about (a task, a review) and which of its occasions this is (a rung, a hand-over). */
  readonly about: string;
  readonly rung: string;
  readonly content: Content;
}
