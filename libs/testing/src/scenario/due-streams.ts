import { loadPlan } from '@reprise/application/plans';
import { categoryOf, START_POSITION } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import type { ReviewHandling } from '@reprise/application/reviews';
import { nextDueAt as planDueAt } from '@reprise/domain/improvement-plan';
import { as } from '@reprise/domain/kernel';
import type { Instant, PlanId, ReviewId } from '@reprise/domain/kernel';
import { nextDueAt } from '@reprise/domain/review';

interface DueStream {
  readonly stream: string;
  readonly at: Instant;
}

/** What waits for its clock on any store: folded from the log, not read from the due table. */
export class DueStreams {
  private readonly waiting = new Map<string, Instant>();
  private position: Position = START_POSITION;

  constructor(private readonly handling: ReviewHandling) {}

  /** The earliest due up to an instant; of several at once, the first by name. */
  async next(until: Instant): Promise<DueStream | undefined> {
    await this.catchUp();
    return [...this.waiting]
      .map(([stream, at]): DueStream => ({ stream, at }))
      .filter(({ at }) => at <= until)
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.stream < b.stream ? -1 : 1))
      .at(0);
  }

  private async catchUp(): Promise<void> {
    const categories = ['review', 'improvementPlan'];
    const after = this.position;
    const page = await this.handling.store.readAll({ after, limit: 100_000, categories });
    for (const stream of new Set(page.map((event) => event.stream))) await this.look(stream);
    this.position = page.at(-1)?.position ?? after;
  }

  private async look(stream: string): Promise<void> {
    const id = stream.slice(categoryOf(stream).length + 1);
    const at = stream.startsWith('review-')
      ? await this.reviewDue(as<ReviewId>(id))
      : await this.planDue(as<PlanId>(id));
    if (at === undefined) this.waiting.delete(stream);
    else this.waiting.set(stream, at);
  }

  private async reviewDue(id: ReviewId): Promise<Instant | undefined> {
    const { state } = await this.handling.reviews.load(id);
    return state.status === 'unopened' ? undefined : nextDueAt(state);
  }

  private async planDue(id: PlanId): Promise<Instant | undefined> {
    const { state } = await loadPlan(this.handling.store, id);
    return state.status === 'unopened' ? undefined : planDueAt(state);
  }
}
