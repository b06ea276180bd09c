import type {
  GateCount,
  GateQuestion,
  JoinRows,
  Page,
  SessionCount,
  SessionQuestion,
  WaitingAt,
  WaitingReview,
} from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId, CycleId, ReviewId } from '@reprise/domain/kernel';
import type { MemoryEventStore } from '@reprise/memory-event-store';
import { calibrationCardTable, calibrationTable } from '@reprise/read-models/calibrations';
import { reviewTable, stepTable } from '@reprise/read-models/reviews';
import type { Row, ViewTable } from '@reprise/read-models/rows';
import { BEHIND, groupBy, groups, has, idsOf, isOpen, isPast, paged, text } from './row-sets.js';

/** What joins reviews, asked of the rows of a store in memory: the same answers as in SQL. */
export class MemoryJoinRows implements JoinRows {
  constructor(private readonly store: MemoryEventStore) {}

  async gateCounts(question: GateQuestion): Promise<GateCount[]> {
    const { cycleId, gate, by, passed } = question;
    const position = await this.store.head();
    const steps = this.stepsByReview();
    const stillIn = this.reviewsOf(cycleId).filter(
      (row) => row['status'] === 'open' || row['outcome'] !== 'withdrawn',
    );
    return groups(stillIn, by).map(([group, reviews]) => {
      const own = (review: Row): readonly Row[] => steps.get(text(review, 'review_id')) ?? [];
      const waiting = reviews.filter((each) => isOpen(each) && has(own(each), [gate], ['open']));
      const past = reviews.filter((each) => !isOpen(each) || isPast(own(each), passed));
      const [numerator, denominator] = [past.length, reviews.length];
      return { group, denominator, numerator, waiting: waiting.length, position };
    });
  }

  async sessionCounts({ cycleId, reach, by }: SessionQuestion): Promise<SessionCount[]> {
    const steps = this.stepsByReview();
    const seated = this.seatedAt(reach.block);
    const open = this.reviewsOf(cycleId).filter(isOpen);
    return groups(open, by).map(([group, reviews]) => {
      const own = (review: Row): readonly Row[] => steps.get(text(review, 'review_id')) ?? [];
      const awaited = reviews.filter(
        (each) => !has(own(each), [reach.block, ...reach.beyond], BEHIND),
      );
      const unseated = reviews.filter(
        (each) => has(own(each), [reach.block], ['open']) && !seated.has(text(each, 'review_id')),
      );
      return { group, awaited: awaited.length, unseated: unseated.length };
    });
  }

  async waitingAt({ cycleId, block, units, due }: WaitingAt, page: Page): Promise<WaitingReview[]> {
    const steps = this.stepsByReview();
    const isDue = (step: Row): boolean =>
      due === undefined ||
      (step['due_at'] !== null &&
        text(step, 'due_at') < due.before &&
        text(step, 'opened_at') <= due.openedBy);
    const waiting = this.reviewsOf(cycleId)
      .filter((row) => isOpen(row) && (units?.includes(text(row, 'unit')) ?? true))
      .flatMap((row) => {
        const reviewId = as<ReviewId>(text(row, 'review_id'));
        const [step] = (steps.get(reviewId) ?? [])
          .filter((each) => each['block'] === block && each['status'] === 'open' && isDue(each))
          .map((each) => text(each, 'step'))
          .toSorted();
        return step === undefined ? [] : [{ reviewId, step }];
      });
    return paged(waiting, ({ reviewId }) => reviewId, page);
  }

  async sessionsToCarry(cycleId: CycleId): Promise<CalibrationId[]> {
    const waiting = new Set(this.undecided().map((card) => card['calibration_id']));
    return this.rows(calibrationTable)
      .filter((row) => row['cycle_id'] === cycleId && row['status'] === 'locked')
      .filter((row) => waiting.has(text(row, 'calibration_id')))
      .map((row) => as<CalibrationId>(text(row, 'calibration_id')))
      .toSorted();
  }

  async leavers(cycleId: CycleId): Promise<{ session: CalibrationId; reviewId: ReviewId }[]> {
    const ended = new Set(
      this.reviewsOf(cycleId)
        .filter((row) => !isOpen(row))
        .map((row) => row['review_id']),
    );
    const sessions = new Set(
      this.rows(calibrationTable)
        .filter((row) => row['cycle_id'] === cycleId && row['status'] === 'open')
        .map((row) => row['calibration_id']),
    );
    return this.undecided()
      .filter((card) => ended.has(text(card, 'review_id')))
      .filter((card) => sessions.has(text(card, 'calibration_id')))
      .map((card) => ({
        session: as<CalibrationId>(text(card, 'calibration_id')),
        reviewId: as<ReviewId>(text(card, 'review_id')),
      }))
      .toSorted((a, b) => (a.session + a.reviewId < b.session + b.reviewId ? -1 : 1));
  }

  async clocksUnlike(
    { cycleId, isPaused }: { readonly cycleId: CycleId; readonly isPaused: boolean },
    page: Page,
  ): Promise<ReviewId[]> {
    const open = this.reviewsOf(cycleId).filter(isOpen);
    return idsOf(
      open.filter((row) => row['is_paused'] !== isPaused),
      page,
    );
  }

  async openReviews(cycleId: CycleId, page: Page): Promise<ReviewId[]> {
    return idsOf(this.reviewsOf(cycleId).filter(isOpen), page);
  }

  async countOpen(cycleId: CycleId): Promise<number> {
    return this.reviewsOf(cycleId).filter(isOpen).length;
  }

  private rows(table: ViewTable): readonly Row[] {
    return this.store.rows.all(table);
  }

  private reviewsOf(cycleId: CycleId): readonly Row[] {
    return this.rows(reviewTable).filter((row) => row['cycle_id'] === cycleId);
  }

  private stepsByReview(): ReadonlyMap<string, readonly Row[]> {
    return groupBy(this.rows(stepTable), 'review_id');
  }

  private undecided(): readonly Row[] {
    return this.rows(calibrationCardTable).filter((row) => row['is_carried'] === false);
  }

  private seatedAt(block: string): ReadonlySet<string> {
    const sessions = new Set(
      this.rows(calibrationTable)
        .filter((row) => row['block'] === block)
        .map((row) => row['calibration_id']),
    );
    return new Set(
      this.undecided()
        .filter((card) => sessions.has(text(card, 'calibration_id')))
        .map((card) => text(card, 'review_id')),
    );
  }
}
