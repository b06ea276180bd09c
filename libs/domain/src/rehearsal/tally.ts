import { dateOf } from '../calendar/index.js';
import { ERASED } from '../review/index.js';
import type { OpenedReview, ReviewEvent } from '../review/index.js';
import { add, addTask, earlier, later, noCounts, stepOf } from './counts.js';
import type { Counts } from './counts.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

const blockOf = (step: string): string => step.split('[', 1)[0] ?? step;

/** Counts what is told as it happens, and keeps nothing but the counts. */
export class Tally {
  readonly counts: Counts = noCounts();

  constructor(private readonly zone: string) {}

  count(events: readonly ReviewEvent[], review: OpenedReview): void {
    this.counts.events += events.length;
    for (const event of events) {
      if (event.type === 'StepOpened') this.opened(event);
      else if (event.type === 'StepClosed') this.closed(event);
      else if (event.type === 'ReminderRaised') this.reminded(event, review);
      else if (event.type === 'StepSkipped' && event.because === 'nobody')
        add(this.counts.nobody, blockOf(event.step));
    }
  }

  /** Each task that opens is one message to whoever has it. */
  private opened({ block, openedAt, tasks }: Of<'StepOpened'>): void {
    const step = stepOf(this.counts, block, openedAt);
    step.opened += 1;
    if (openedAt < step.firstOpen) step.firstOpen = openedAt;
    const on = dateOf(openedAt, this.zone);
    for (const { assignee: person } of tasks) {
      addTask(this.counts, on, { person, count: 1 });
      add(this.counts.messages, person);
    }
  }

  private closed({ step: key, outcome, closedAt }: Of<'StepClosed'>): void {
    const step = this.counts.steps.get(blockOf(key));
    if (step === undefined) return;
    add(step.outcomes, outcome);
    step.lastClose = later(step.lastClose, closedAt);
  }

  /** A reminder goes to whoever has the task by then. */
  private reminded({ tasks }: Of<'ReminderRaised'>, review: OpenedReview): void {
    for (const id of tasks) {
      const task = review.tasks.get(id);
      if (task !== undefined) add(this.counts.messages, task.assignee);
    }
  }

  /** A review that has been played as far as it goes. */
  finish(review: OpenedReview): void {
    const { counts } = this;
    counts.reviews += 1;
    for (const result of review.scores.values()) {
      if (result === ERASED || !result.available || result.band === undefined) continue;
      add(counts.bands, result.band);
    }
    if (review.status === 'open') {
      counts.open += 1;
      return;
    }
    counts.firstEnd = earlier(counts.firstEnd, review.lastAt);
    counts.lastEnd = later(counts.lastEnd, review.lastAt);
  }
}
