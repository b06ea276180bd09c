import { as } from '@reprise/domain/kernel';
import type { CalendarDate, PersonId, UnitId } from '@reprise/domain/kernel';
import { dateOf } from '@reprise/domain/calendar';
import type { PersonFact } from '@reprise/domain/facts';
import { DIRECTORY_ZONE } from '@reprise/application/directory';
import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';

export interface PeopleFilter {
  readonly query?: string | undefined;
  readonly unit?: string | undefined;
  /** Employee number after which the page begins. */
  readonly after: string;
  readonly limit: number;
}

interface Entry {
  readonly fact: PersonFact;
  /** What a search is compared with: the name, each word of it, and the number, in lower case. */
  readonly words: readonly string[];
}

/** Everybody by their number, searched in memory: thousands of people are one small list. */
@Injectable()
export class PeopleList {
  private kept: { readonly of: string; readonly entries: readonly Entry[] } | undefined;

  constructor(@Inject(INSTALLATION) private readonly installation: Installation) {}

  /** People of a page, one more than asked for when there are more. */
  async find({ query = '', unit, after, limit }: PeopleFilter): Promise<readonly PersonFact[]> {
    const entries = await this.entries();
    const wanted = query.toLowerCase();
    const isWithin = this.within(unit);
    const found: PersonFact[] = [];
    for (const { fact, words } of entries) {
      if (found.length > limit) break;
      if (fact.employeeNumber <= after || !isWithin(fact.unit)) continue;
      if (words.some((word) => word.startsWith(wanted))) found.push(fact);
    }
    return found;
  }

  /** Everybody whose name or number begins so; for lists of other things that are about people. */
  async idsOf(query: string): Promise<readonly PersonId[]> {
    const found = await this.find({ query, after: '', limit: Number.MAX_SAFE_INTEGER });
    return found.map(({ id }) => id);
  }

  private async entries(): Promise<readonly Entry[]> {
    const { directory: source } = this.installation.handling;
    await source.catchUp();
    const today = dateOf(await this.installation.clock.now(), DIRECTORY_ZONE);
    const key = `${source.position} ${today}`;
    if (this.kept?.of !== key) this.kept = { of: key, entries: this.sorted(today) };
    return this.kept.entries;
  }

  private sorted(today: CalendarDate): readonly Entry[] {
    const { directory } = this.installation.handling.directory;
    return directory
      .everyone(today)
      .toSorted((a, b) => (a.employeeNumber < b.employeeNumber ? -1 : 1))
      .map((fact) => {
        const name = (directory.contact(fact.id)?.name ?? '').toLowerCase();
        return { fact, words: [name, ...name.split(/\s+/), fact.employeeNumber.toLowerCase()] };
      });
  }

  /** Whether a unit is the one wanted or lies below it; asked once for each unit. */
  private within(wanted: string | undefined): (unit: UnitId) => boolean {
    if (wanted === undefined || wanted === '') return () => true;
    const { directory } = this.installation.handling.directory;
    const known = new Map<UnitId, boolean>();
    const isWithin = (unit: UnitId): boolean => {
      const before = known.get(unit);
      if (before !== undefined) return before;
      const parent = directory.parentOf(unit);
      const answer = unit === as<UnitId>(wanted) || (parent !== undefined && isWithin(parent));
      known.set(unit, answer);
      return answer;
    };
    return isWithin;
  }
}
