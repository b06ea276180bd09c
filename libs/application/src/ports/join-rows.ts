import type { CalibrationId, CycleId, Instant, ReviewId } from '@reprise/domain/kernel';
import type { BlockReach } from '@reprise/domain/flow/compile';
import type { StepKey } from '@reprise/domain/review';
import type { Position } from './event-store.js';

/** Whom a gate or a session joins: each unit for itself, or the whole cycle. */
export type JoinedBy = 'unit' | 'cycle';

export interface GateQuestion {
  readonly cycleId: CycleId;
  readonly gate: string;
  readonly by: JoinedBy;
  /** What has to be passed; a gate that waits for nobody counts who has reached it. */
  readonly passed: BlockReach;
}

/**
 * One group before a gate. All figures are read at one position of the log. The denominator is
 * every review that is still in: withdrawn ones leave it.
 */
export interface GateCount {
  readonly group: string;
  readonly waiting: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly position: Position;
}

export interface SessionQuestion {
  readonly cycleId: CycleId;
  readonly reach: BlockReach;
  readonly by: JoinedBy;
}

/** One group before a calibration. It is complete when nobody is awaited. */
export interface SessionCount {
  readonly group: string;
  /** Open reviews that have not come to the calibration and are not past it. */
  readonly awaited: number;
  /** Reviews that wait there without an undecided card on the table. */
  readonly unseated: number;
}

export interface Page {
  readonly after?: ReviewId | undefined;
  readonly limit: number;
}

/** Reviews with an open step of a block, in the order of their ids. */
export interface WaitingAt {
  readonly cycleId: CycleId;
  readonly block: string;
  /** Only of these units. */
  readonly units?: readonly string[] | undefined;
  /** Only where the step is due before this instant and was opened no later than that. */
  readonly due?: { readonly before: Instant; readonly openedBy: Instant } | undefined;
}

export interface WaitingReview {
  readonly reviewId: ReviewId;
  readonly step: StepKey;
}

/** What joins reviews: asked of the rows that every append keeps true. */
export interface JoinRows {
  gateCounts(question: GateQuestion): Promise<readonly GateCount[]>;
  sessionCounts(question: SessionQuestion): Promise<readonly SessionCount[]>;
  waitingAt(where: WaitingAt, page: Page): Promise<readonly WaitingReview[]>;
  /** Locked sessions with results that have not gone back to their reviews. */
  sessionsToCarry(cycleId: CycleId): Promise<readonly CalibrationId[]>;
  /** Undecided cards of open sessions whose review has ended. */
  leavers(
    cycleId: CycleId,
  ): Promise<readonly { readonly session: CalibrationId; readonly reviewId: ReviewId }[]>;
  /** Open reviews whose clocks rest although the cycle runs, or run although it is paused. */
  clocksUnlike(
    cycle: { readonly cycleId: CycleId; readonly isPaused: boolean },
    page: Page,
  ): Promise<readonly ReviewId[]>;
  openReviews(cycleId: CycleId, page: Page): Promise<readonly ReviewId[]>;
  countOpen(cycleId: CycleId): Promise<number>;
}
