import { foldPlan, initialPlan, nextDueAt as planDueAt } from '@reprise/domain/improvement-plan';
import type { PlanState } from '@reprise/domain/improvement-plan';
import type { Instant } from '@reprise/domain/kernel';
import { evolveReview, initialReview, nextDueAt } from '@reprise/domain/review';
import type { OpenedReview, ReviewState } from '@reprise/domain/review';
import type { OpenedPlan } from '@reprise/domain/improvement-plan';
import type { StoredEvent } from '@reprise/application/ports';
import { decode } from '@reprise/events/codec';

/** Best first. */
const BANDS = ['S', 'A', 'B', 'C', 'D'];

/** Reviews and plans as they stand, folded from what was heard; nobody is asked for them again. */
export class Records {
  private readonly reviews = new Map<string, ReviewState>();
  private readonly plans = new Map<string, PlanState>();
  /** Reviews whose result was calibrated to another band than the one they came with. */
  private readonly recalibrated = new Map<string, { readonly from: string; readonly to: string }>();

  hear(event: StoredEvent): void {
    const { stream } = event;
    if (stream.startsWith('review-')) {
      const before = this.reviews.get(stream) ?? initialReview();
      const told = decode('review', event);
      this.reviews.set(stream, evolveReview(before, told));
      if (told.type === 'CalibrationApplied' && told.from !== told.band) {
        this.recalibrated.set(stream, { from: told.from, to: told.band });
      }
    }
    if (stream.startsWith('improvementPlan-')) {
      const before = this.plans.get(stream) ?? initialPlan();
      this.plans.set(stream, foldPlan([decode('improvementPlan', event)], before));
    }
  }

  review(stream: string): OpenedReview {
    const review = this.reviews.get(stream);
    if (review === undefined || review.status === 'unopened') throw new Error(`no ${stream}`);
    return review;
  }

  plan(stream: string): OpenedPlan {
    const plan = this.plans.get(stream);
    if (plan === undefined || plan.status === 'unopened') throw new Error(`no ${stream}`);
    return plan;
  }

  /** Whether a calibration gave somebody less than their score had come to. */
  wasLowered(stream: string): boolean {
    const change = this.recalibrated.get(stream);
    return change !== undefined && BANDS.indexOf(change.to) > BANDS.indexOf(change.from);
  }

  /** When the clock of a stream rings next. */
  dueAt(stream: string): Instant | undefined {
    const review = this.reviews.get(stream);
    if (review !== undefined && review.status === 'open') return nextDueAt(review);
    const plan = this.plans.get(stream);
    return plan !== undefined && plan.status === 'open' ? planDueAt(plan) : undefined;
  }
}
