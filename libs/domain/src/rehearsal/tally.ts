import { dateOf } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { blockOf, ERASED, floorFor } from '../review/index.js';
import type { OpenedReview, ReviewEvent } from '../review/index.js';
import { add, addTasks, earlier, later, loadOf, noCounts, stepOf } from './counts.js';
import type { Counts } from './counts.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

/** Counts what is told as it happens, and keeps nothing but the counts. */
export class Tally {
  constructor(
    private readonly flow: CompiledFlow,
    readonly counts: Counts = noCounts(),
  ) {}

  /** One that counts the same elsewhere. */
  into(counts: Counts): Tally {
    return new Tally(this.flow, counts);
  }

  count(events: readonly ReviewEvent[], review: OpenedReview): void {
    this.counts.events += events.length;
    for (const event of events) {
      if (event.type === 'StepOpened') this.opened(event);
      else if (event.type === 'StepClosed') this.closed(event);
      else if (event.type === 'ReminderRaised') this.reminded(event, review);
      else if (event.type === 'TaskReassigned') this.handedOver(event, review);
      else if (event.type === 'StepSkipped' && event.because === 'nobody')
        add(this.counts.nobody, blockOf(event.step));
    }
  }

  /** Each task that opens is one message to whoever has it. */
  private opened({ block, openedAt, tasks }: Of<'StepOpened'>): void {
    const step = stepOf(this.counts, block);
    step.opened += 1;
    step.firstOpen = earlier(step.firstOpen, openedAt);
    const on = dateOf(openedAt, this.flow.document.zone);
    for (const { assignee: person } of tasks) {
      const load = loadOf(this.counts, person);
      addTasks(load, on, 1);
      load.messages += 1;
    }
  }

  /** Whoever takes a task over has it to do, and is told. */
  private handedOver({ to }: Of<'TaskReassigned'>, { lastAt }: OpenedReview): void {
    const load = loadOf(this.counts, to);
    if (lastAt !== undefined) addTasks(load, dateOf(lastAt, this.flow.document.zone), 1);
    load.messages += 1;
  }

  private closed({ step: key, outcome, closedAt }: Of<'StepClosed'>): void {
    const step = stepOf(this.counts, blockOf(key));
    add(step.outcomes, outcome);
    step.lastClose = later(step.lastClose, closedAt);
  }

  /** A reminder goes to whoever has the task by then. */
  private reminded({ tasks }: Of<'ReminderRaised'>, review: OpenedReview): void {
    for (const id of tasks) {
      const task = review.tasks.get(id);
      if (task !== undefined) loadOf(this.counts, task.assignee).messages += 1;
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
    for (const block of this.belowFloor(review)) add(counts.belowFloor, block);
    if (review.status === 'open') {
      counts.open += 1;
      return;
    }
    counts.firstEnd = earlier(counts.firstEnd, review.lastAt);
    counts.lastEnd = later(counts.lastEnd, review.lastAt);
  }

  /** Anonymous blocks of which there are answers, but too few to hide in one another. */
  private belowFloor(review: OpenedReview): readonly string[] {
    const { flow } = this;
    const anonymous = flow.document.visibility.filter((rule) => rule.anonymous);
    return [...new Set(anonymous.map(({ of }) => of))].filter((block) => {
      const authors = [...review.submissions].flatMap(([step, answers]) =>
        blockOf(step) === block ? answers.map(({ by }) => by) : [],
      );
      const number = new Set(authors).size;
      return number > 0 && number < floorFor(flow, review, block);
    });
  }
}
