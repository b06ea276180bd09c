import type { BusinessCalendar } from '../../calendar/index.js';
import { ABSENT } from '../../facts/index.js';
import type { FactRequest, FactSource, Known, PersonFact } from '../../facts/index.js';
import type { Instant, PersonId } from '../../kernel/index.js';
import { evolveReview } from '../../review/record/index.js';
import type { OpenedReview, ReviewEvent, StepKey } from '../../review/record/index.js';
import type { CompiledFlow, Node } from '../compile/index.js';
import { contextOf } from './context.js';

/** A fact was asked for that nobody has fetched yet. Caught at the conductor's edge only. */
export class FactMissing extends Error {
  constructor(readonly request: FactRequest) {
    super('fact missing');
  }
}

/** Which people an enclosing `forEach` is walking, outermost first. */
export interface Scope {
  readonly elements: readonly PersonId[];
  readonly suffix: string;
  readonly within?: StepKey;
}

export const OUTERMOST: Scope = { elements: [], suffix: '' };

/** A command yields at most this many events; what is larger is a bulk job in pages. */
export const EVENT_LIMIT = 500;

/**
 * One run of the conductor: what it knows, and the events it has decided so far. Each event is
 * folded at once, so that the walk always sees the state that its own events made.
 */
export class Run {
  readonly events: ReviewEvent[] = [];
  /** Set by a send-back: earlier blocks changed, so the walk starts again. */
  restart = false;
  /** A window or its blocks are open beside the path: nothing is sealed meanwhile. */
  heldOpen = false;

  constructor(
    readonly flow: CompiledFlow,
    readonly facts: FactSource,
    readonly now: Instant,
    public state: OpenedReview,
  ) {}

  emit(event: ReviewEvent): void {
    if (this.events.length >= EVENT_LIMIT) throw new Error(`more than ${EVENT_LIMIT} events`);
    this.events.push(event);
    const next = evolveReview(this.state, event);
    if (next.status === 'unopened') throw new Error('a review cannot become unopened');
    this.state = next;
  }

  calendar(): BusinessCalendar {
    const key = this.flow.document.calendar;
    const calendar = this.known(this.facts.calendar(key), { fact: 'calendar', key });
    if (calendar === ABSENT) throw new Error(`calendar ${key} does not exist`);
    return calendar;
  }

  /** Context of the flow's FEEL expressions, as the review stands now. */
  context(): object {
    return contextOf(this);
  }

  person(id: PersonId): PersonFact | typeof ABSENT {
    return this.known(this.facts.person(id), { fact: 'person', id });
  }

  known<T>(value: Known<T>, request: FactRequest): T | typeof ABSENT {
    if (value === undefined) throw new FactMissing(request);
    return value;
  }
}

export const keyOf = (node: Node, scope: Scope): StepKey => node.id + scope.suffix;
