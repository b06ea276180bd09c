import { addDays, addMilliseconds, dateOf, startOfDay } from '@reprise/domain/calendar';
import type { Instant, PersonId } from '@reprise/domain/kernel';
import { randomOf, seedOf } from '@reprise/domain/rehearsal';

/** Something somebody intends to do at an instant. */
export interface Entry {
  readonly id: string;
  readonly at: Instant;
  readonly person: PersonId;
  readonly what: 'review task' | 'plan task' | 'seat';
  /** Id of the review, plan or session it is in. */
  readonly of: string;
}

export interface Noted extends Omit<Entry, 'at'> {
  readonly openedAt: Instant;
  readonly dueAt?: Instant | undefined;
}

const ZONE = 'Asia/Shanghai';
const LATE = 0.08;
const NEVER = 0.06;
const HOUR = 3_600_000;
const MINUTES_OF_WORK = 480;

/**
 * Who will do what when: made of the task's own id and the seed, so that it is the same in every
 * world, whatever else happens. A few never act, a few act too late.
 */
export class Agenda {
  private readonly entries = new Map<string, Entry>();

  constructor(
    private readonly seed: number,
    private readonly never: number = NEVER,
  ) {}

  note({ openedAt, dueAt, ...noted }: Noted): void {
    const at = this.instantFor(noted.id, openedAt, dueAt);
    if (at === undefined) this.entries.delete(noted.id);
    else this.entries.set(noted.id, { ...noted, at });
  }

  drop(id: string): void {
    this.entries.delete(id);
  }

  first(): Entry | undefined {
    let first: Entry | undefined;
    for (const entry of this.entries.values()) {
      if (first === undefined || isBefore(entry, first)) first = entry;
    }
    return first;
  }

  private instantFor(id: string, openedAt: Instant, dueAt: Instant | undefined) {
    const random = randomOf(seedOf(id, this.seed));
    const chance = random();
    if (dueAt !== undefined && chance < this.never) return undefined;
    const isLate = dueAt !== undefined && chance < this.never + LATE;
    const day = isLate
      ? addDays(dateOf(dueAt, ZONE), 1 + Math.floor(random() * 3))
      : addDays(dateOf(openedAt, ZONE), 1 + Math.floor(random() * 4));
    const minutes = 65 + Math.floor(random() * MINUTES_OF_WORK);
    const at = addMilliseconds(startOfDay(day, ZONE), 8 * HOUR + minutes * 60_000);
    return !isLate && dueAt !== undefined && at > dueAt ? addMilliseconds(dueAt, -HOUR) : at;
  }
}

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.id < b.id);
