import { addMilliseconds, startOfDay } from '../calendar/index.js';
import { personIdOf } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { as, derivedId } from '../kernel/index.js';
import type { CalendarDate, CycleId, Instant, Refusal, ReviewId } from '../kernel/index.js';
import type { FlowTestDocument } from './flow-test-document.js';
import type { TestOrganisation } from './organisation.js';
import { PlayedReview } from './played-review.js';

/** By what the main review of a test is called by those who have no name for it. */
const MAIN = '';

interface Planned {
  readonly name: string;
  readonly subject: string;
  readonly starts: CalendarDate;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/** Every review of a test, each begun when its day comes, all on one clock. */
export class PlayedReviews {
  private readonly waiting: Planned[];
  private readonly begun = new Map<string, PlayedReview>();

  constructor(
    private readonly flow: CompiledFlow,
    private readonly document: FlowTestDocument,
    private readonly organisation: TestOrganisation,
  ) {
    const { subject, starts, reviews } = document;
    const main = { name: MAIN, subject, starts, period: document.period ?? yearOf(starts) };
    const further = reviews.map(({ review, ...each }) => {
      const first = each.starts ?? starts;
      const period = each.period ?? document.period ?? yearOf(first);
      return { name: review, subject: each.subject, starts: first, period };
    });
    this.waiting = [main, ...further].toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
  }

  get all(): readonly PlayedReview[] {
    return [...this.begun.values()];
  }

  named(name = MAIN): PlayedReview | undefined {
    return this.begun.get(name);
  }

  /** Lets time pass for all of them, and begins those whose day has come. */
  until(at: Instant): Refusal | undefined {
    let refusal: Refusal | undefined;
    const { zone } = this.flow.document;
    while (this.waiting[0] !== undefined && startOfDay(this.waiting[0].starts, zone) <= at) {
      const next = this.waiting.shift();
      if (next !== undefined) refusal ??= this.begin(next, startOfDay(next.starts, zone));
    }
    for (const review of this.all) review.until(at);
    return refusal;
  }

  private begin({ name, subject, starts, period }: Planned, at: Instant): Refusal | undefined {
    const id = personIdOf(subject);
    const fact = this.organisation.directory.person(id, starts);
    if (fact === ABSENT) return { kind: 'refused', code: 'PERSON.UNKNOWN', detail: {} };
    const review = new PlayedReview(this.flow, this.organisation, at);
    const cycleId = derivedId<CycleId>('flow test', this.document.title.en, starts);
    const refusal = review.open({
      type: 'OpenReview',
      reviewId: derivedId<ReviewId>('review', cycleId, id),
      ...{ cycleId, subject: id, unit: fact.unit, cohort: 0, period, startsOn: starts },
    });
    if (refusal === undefined) this.begun.set(name, review);
    return refusal;
  }
}

/** The period of a review that says none: the calendar year it starts in. */
export const yearOf = (date: CalendarDate) => {
  const year = date.slice(0, 4);
  return { from: as<CalendarDate>(`${year}-01-01`), to: as<CalendarDate>(`${year}-12-31`) };
};

const MINUTE = 60_000;

/** Ten in the morning unless the text says a time. */
export const instantAt = (at: string, zone: string): Instant => {
  const [hours = 10, minutes = 0] = at.slice(11).split(':').filter(Boolean).map(Number);
  const day = startOfDay(as<CalendarDate>(at.slice(0, 10)), zone);
  return addMilliseconds(day, (hours * 60 + minutes) * MINUTE);
};
