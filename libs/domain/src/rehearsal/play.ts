import { addDays, dateOf, startOfDay } from '../calendar/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { FactSource } from '../facts/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import type { Instant, TaskId } from '../kernel/index.js';
import { decideOnDraft, decideReview, initialReview, nextDueAt } from '../review/index.js';
import type {
  OpenedReview,
  ReviewCommand,
  ReviewEvent,
  StepState,
  TaskState,
} from '../review/index.js';
import { Draft } from '../review/record/index.js';
import { act } from './act.js';
import type { Choosing } from './act.js';
import type { Behaviour } from './behaviour.js';
import type { Dice } from './random.js';

export interface Stage {
  readonly flow: CompiledFlow;
  readonly flowDigest: string;
  readonly facts: FactSource;
  readonly behaviour: Behaviour;
  readonly colleagues: Choosing;
  /** Is told of every command's events, with the review as it stands after them. */
  readonly tell: (events: readonly ReviewEvent[], review: OpenedReview) => void;
}

/** A play that was stopped: the review, who means to act when, and the instant. */
export interface Standing {
  readonly review: OpenedReview;
  readonly plans: ReadonlyMap<TaskId, Instant | undefined>;
  readonly now: Instant;
}

type OpenReview = Extract<ReviewCommand, { readonly type: 'OpenReview' }>;

const sound = <D extends { readonly kind: string }>(decision: D): Exclude<D, FactsNeeded> => {
  if (decision.kind === 'factsNeeded') throw new Error('a rehearsal has all facts');
  return decision as Exclude<D, FactsNeeded>;
};

/** A task lies this long, in calendar days, before it is done on time. */
const LONGEST_WORK = 5;
/** What is late is done this long after its due. */
const LATE_DAYS = 2;

/**
 * One review played by stated behaviour on a virtual clock. It stops where it waits for others
 * (a counted gate, a calibration), and goes on when it is told that they are there.
 */
export class Play {
  /** Ours alone, and moved on in place: a copy for each of its commands would cost the most. */
  private draft: Draft | undefined;
  private plans = new Map<TaskId, Instant | undefined>();

  constructor(
    private readonly stage: Stage,
    private readonly dice: Dice,
    public now: Instant,
  ) {}

  /** Goes on from where another play stood. */
  static resume(stage: Stage, dice: Dice, { review, plans, now }: Standing): Play {
    const play = new Play(stage, dice, now);
    play.draft = new Draft(review);
    play.plans = new Map(plans);
    return play;
  }

  /** How things stand, for others to go on from; nothing may be sent to this play afterwards. */
  standing(): Standing {
    if (this.draft === undefined) throw new Error('the review was not opened');
    return { review: this.draft.finished(), plans: this.plans, now: this.now };
  }

  get review(): OpenedReview {
    if (this.draft === undefined) throw new Error('the review was not opened');
    return this.draft;
  }

  open(command: OpenReview): void {
    const decision = sound(decideReview(this.stage, command, initialReview()));
    if (decision.kind === 'refused' || decision.after.status === 'unopened') return;
    this.draft = new Draft(decision.after);
    this.stage.tell(decision.events, this.draft);
  }

  /** Sends a command; what the rehearsal does itself is never refused by a sound flow. */
  send(command: Exclude<ReviewCommand, OpenReview>): boolean {
    if (this.draft === undefined) return false;
    const decision = sound(decideOnDraft(this.stage, command, this.draft));
    if (decision.kind === 'refused') return false;
    this.stage.tell(decision.events, this.draft);
    return true;
  }

  /** The score that a calibration step is about. */
  scoreAt(step: StepState): string {
    const node = this.stage.flow.nodes.get(step.block);
    return node?.kind === 'calibration' ? node.document.score : '';
  }

  /** Plays on until the review is over or waits for others. */
  go(): void {
    while (this.review.status === 'open') {
      const due = nextDueAt(this.review);
      const planned = this.nextPlanned();
      if (planned !== undefined && (due === undefined || planned.at < due)) {
        this.now = planned.at > this.now ? planned.at : this.now;
        this.perform(planned.task);
      } else if (due !== undefined) {
        this.now = due > this.now ? due : this.now;
        this.send({ type: 'PassTime', at: this.now });
      } else {
        return;
      }
    }
  }

  private nextPlanned(): { readonly task: TaskState; readonly at: Instant } | undefined {
    let next: { readonly task: TaskState; readonly at: Instant } | undefined;
    for (const task of this.review.tasks.values()) {
      if (task.status !== 'open') continue;
      if (!this.plans.has(task.taskId)) this.plans.set(task.taskId, this.plan(task));
      const at = this.plans.get(task.taskId);
      if (at !== undefined && (next === undefined || at < next.at)) next = { task, at };
    }
    return next;
  }

  /** When somebody will act on a task; never, for the share that never does. */
  private plan(task: TaskState): Instant | undefined {
    const { behaviour, flow } = this.stage;
    const due = this.review.steps.get(task.step)?.due?.at;
    const chance = this.dice.roll();
    if (chance < behaviour.never) return undefined;
    const { zone } = flow.document;
    if (due !== undefined && chance < behaviour.never + behaviour.late) {
      return startOfDay(addDays(dateOf(due, zone), LATE_DAYS), zone);
    }
    const days = 1 + Math.floor(this.dice.roll() * LONGEST_WORK);
    const at = startOfDay(addDays(dateOf(this.now, zone), days), zone);
    return due !== undefined && at > due ? due : at;
  }

  private perform(task: TaskState): void {
    this.plans.set(task.taskId, undefined);
    const { taskId, assignee: by, revision } = task;
    const asked = { at: this.now, by, taskId, revision };
    const { review, now: at } = this;
    const random = this.dice.roll;
    const { flow, behaviour, colleagues } = this.stage;
    const done = act({ flow, behaviour, colleagues, review, task, at, random });
    if (done.kind === 'complete') this.send({ type: 'CompleteTask', ...asked, work: done.work });
    if (done.kind === 'decline') this.send({ type: 'DeclineTask', ...asked, reason: 'rehearsed' });
    if (done.kind === 'waive') this.send({ type: 'WaiveWindow', ...asked });
  }
}
