import { colleaguesOf, daysServed } from '@reprise/domain/directory';
import type { Directory } from '@reprise/domain/directory';
import type { FactSource } from '@reprise/domain/facts';
import type { CalendarDate } from '@reprise/domain/kernel';

type Facts = Pick<FactSource, 'person' | 'unit' | 'members' | 'served' | 'workedWith'>;

/** Days that are asked about at the same time: today where each flow is at home. */
const MOST_DAYS = 8;

/**
 * People and units as they stand on a day, each put together once until the directory changes:
 * every command asks for a handful of them, and mostly for the same.
 */
export class FactsOn {
  private readonly days = new Map<CalendarDate, Facts>();

  constructor(private readonly directory: Directory) {}

  on(day: CalendarDate): Facts {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    if (this.days.size >= MOST_DAYS) this.days.clear();
    const { directory } = this;
    const facts: Facts = {
      person: once((id) => directory.person(id, day)),
      unit: once((id) => directory.unit(id, day)),
      members: (of) => directory.members(of, day),
      served: (leading) => daysServed(directory, leading),
      workedWith: (id, period) => colleaguesOf(directory, id, period),
    };
    this.days.set(day, facts);
    return facts;
  }

  /** The directory has changed. */
  forget(): void {
    this.days.clear();
  }
}

const once = <K, T>(look: (key: K) => T): ((key: K) => T) => {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = look(key);
    known.set(key, found);
    return found;
  };
};
