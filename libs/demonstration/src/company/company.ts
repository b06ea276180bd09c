import type { Request } from '@reprise/application/kernel';
import type { Digest, JoinRows, ReviewsOfPeople } from '@reprise/application/ports';
import type { ReviewHandling } from '@reprise/application/reviews';
import type { Actor, Role } from '@reprise/domain/access';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, Instant, PersonId } from '@reprise/domain/kernel';
import type { CycleDates, Timeline } from '../time/timeline.js';
import type { Colleague, Roster } from './roster.js';

/** What of an installation the demonstration acts through; the same as anybody's commands do. */
export interface Sources {
  readonly handling: ReviewHandling;
  readonly joins: JoinRows;
  readonly people: ReviewsOfPeople;
  readonly digest: Digest;
  readonly grant: (person: PersonId, roles: readonly Role[]) => Promise<void>;
}

export const CLOCKWORK: Actor = { person: as<PersonId>('system'), roles: ['system'] };

/** Roles on the whole installation, by who holds them. */
export const ROLES: Readonly<Record<string, readonly Role[]>> = {
  hr: ['hrDesigner', 'hrOperator'],
  auditor: ['auditor'],
  admin: ['administrator'],
};

/** Somebody is away from a day on, for good or until another. */
export interface Absence {
  readonly key: string;
  readonly from: CalendarDate;
  readonly to?: CalendarDate;
}

type Answered = { readonly kind: string; readonly code?: string };

/** The company on its way through two years: who there is, what time it is, who acts. */
export class Company {
  now: Instant;
  readonly absences: Absence[] = [];
  private readonly cycles = new Map<CycleId, CycleDates>();

  constructor(
    readonly sources: Sources,
    readonly roster: Roster,
    readonly story: { readonly seed: number; readonly timeline: Timeline },
  ) {
    this.now = story.timeline.now;
  }

  get handling(): ReviewHandling {
    return this.sources.handling;
  }

  cycleId(which: 'last' | 'current'): CycleId {
    const { seed, timeline } = this.story;
    const cycleId = derivedId<CycleId>('demonstration', String(seed), timeline[which].startsOn);
    this.cycles.set(cycleId, timeline[which]);
    return cycleId;
  }

  isCurrent(cycleId: CycleId): boolean {
    return this.cycles.get(cycleId) === this.story.timeline.current;
  }

  datesOf(cycleId: CycleId): CycleDates {
    const dates = this.cycles.get(cycleId);
    if (dates === undefined) throw new Error(`there is no cycle ${cycleId}`);
    return dates;
  }

  isAway({ key }: Colleague, on: CalendarDate): boolean {
    return this.absences.some(
      (each) => each.key === key && each.from <= on && (each.to === undefined || on < each.to),
    );
  }

  actor(key: string): Actor {
    return { person: this.roster.get(key).person, roles: ROLES[key] ?? [] };
  }

  /** What somebody asks for: its id says what it is, so that asking twice is asking once. */
  request(actor: Actor, at: Instant, ...what: readonly string[]): Request {
    const { seed } = this.story;
    const commandId = derivedId<PersonId>('demonstration', String(seed), at, ...what);
    return { actor, at, commandId };
  }
}

/** The story is made of what people may do: a refusal is a mistake in the story, and said loudly. */
export const must = <T extends Answered>(answer: T, what: string): T => {
  if (answer.kind !== 'refused' && answer.kind !== 'rejected') return answer;
  throw new Error(`the demonstration was refused (${what}): ${JSON.stringify(answer)}`);
};
