import type { BusinessCalendar } from '../../calendar/index.js';
import { ABSENT } from '../../facts/index.js';
import type { FactRequest, FactSource, Known, PersonFact } from '../../facts/index.js';
import type { Instant, PersonId } from '../../kernel/index.js';
import { apply, Draft } from '../../review/record/index.js';
import type { OpenedReview, ReviewEvent } from '../../review/record/index.js';
import type { CompiledFlow } from '../compile/index.js';

/** What a run may read besides the review. */
export interface World {
  readonly flow: CompiledFlow;
  readonly facts: FactSource;
}

/** A fact was asked for that nobody has fetched yet. Caught at the conductor's edge only. */
export class FactMissing extends Error {
  constructor(readonly request: FactRequest) {
    super('fact missing');
  }
}

/** More follows from a command than may be appended at once. Caught at the conductor's edge only. */
export class TooMuchAtOnce extends Error {}

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
  /** Blocks that must not begin while a window is open, and the scope that is open in. */
  readonly heldBefore = new Map<string, string[]>();
  /** Participants being looked for, so that none is looked for on the way to itself. */
  readonly seeking = new Set<string>();
  readonly flow: CompiledFlow;
  readonly facts: FactSource;
  /** The review with every event of this run already folded in. */
  readonly state: Draft;

  /** A draft moves on with the run; any other state stays as it is. */
  constructor(
    { flow, facts }: World,
    state: OpenedReview,
    readonly now: Instant,
  ) {
    this.flow = flow;
    this.facts = facts;
    this.state = state instanceof Draft ? state : new Draft(state);
  }

  emit(event: ReviewEvent): void {
    if (this.events.length >= EVENT_LIMIT) throw new TooMuchAtOnce();
    this.events.push(event);
    apply(this.state, event);
  }

  calendar(): BusinessCalendar {
    const key = this.flow.document.calendar;
    const calendar = this.known(this.facts.calendar(key), { fact: 'calendar', key });
    if (calendar === ABSENT) throw new Error(`calendar ${key} does not exist`);
    return calendar;
  }

  person(id: PersonId): PersonFact | typeof ABSENT {
    return this.known(this.facts.person(id), { fact: 'person', id });
  }

  known<T>(value: Known<T>, request: FactRequest): T | typeof ABSENT {
    if (value === undefined) throw new FactMissing(request);
    return value;
  }
}
