import { ABSENT } from '../facts/index.js';
import type { PersonFact, UnitFact } from '../facts/index.js';
import type { CalendarDate, PersonId, UnitId } from '../kernel/index.js';
import { ERASED } from '../review/record/index.js';
import type { PersonEvent, UnitEvent } from './directory-events.js';
import { factOf, foldPerson, valueOn } from './person-record.js';
import type { Dated, PersonRecord } from './person-record.js';

interface UnitRecord {
  readonly formed: Extract<UnitEvent, { readonly type: 'UnitFormed' }>;
  readonly roles: ReadonlyMap<string, Dated<readonly PersonId[]>>;
}

interface Lines {
  readonly on: CalendarDate;
  readonly ledBy: ReadonlyMap<PersonId, readonly PersonId[]>;
}

/** The directory as its events tell it, effective-dated. Folded in place, asked for any day. */
export class Directory {
  private readonly people = new Map<PersonId, PersonRecord>();
  private readonly units = new Map<UnitId, UnitRecord>();
  private lines: Lines | undefined;
  private placed:
    | { readonly on: CalendarDate; readonly members: ReadonlyMap<string, readonly PersonId[]> }
    | undefined;

  applyPerson(id: PersonId, event: PersonEvent): void {
    this.lines = undefined;
    this.placed = undefined;
    const person = foldPerson(this.people.get(id), event);
    if (person !== undefined) this.people.set(id, person);
  }

  applyUnit(id: UnitId, event: UnitEvent): void {
    if (event.type === 'UnitFormed') {
      this.units.set(id, { formed: event, roles: new Map() });
      return;
    }
    const unit = this.units.get(id);
    if (unit === undefined) return;
    const filled = [...(unit.roles.get(event.role) ?? []), { on: event.on, value: event.people }];
    this.units.set(id, { ...unit, roles: new Map(unit.roles).set(event.role, filled) });
  }

  /** Everything told of somebody, for a decision about their entry. */
  record(id: PersonId): PersonRecord | undefined {
    return this.people.get(id);
  }

  person(id: PersonId, on: CalendarDate): PersonFact | typeof ABSENT {
    const person = this.people.get(id);
    return person === undefined ? ABSENT : factOf(person, on);
  }

  /** Who belongs to a unit on a day, or everybody, in the order of their ids. */
  members(of: UnitId | 'anyone', on: CalendarDate): readonly PersonId[] {
    if (this.placed?.on !== on) this.placed = { on, members: this.membersOn(on) };
    return this.placed.members.get(of) ?? [];
  }

  private membersOn(on: CalendarDate): ReadonlyMap<UnitId | 'anyone', readonly PersonId[]> {
    const everyone = this.everyone(on);
    const members = new Map<UnitId | 'anyone', PersonId[]>();
    members.set(
      'anyone',
      everyone.map(({ id }) => id),
    );
    for (const { id, unit } of everyone) {
      const there = members.get(unit);
      if (there === undefined) members.set(unit, [id]);
      else there.push(id);
    }
    return members;
  }

  unit(id: UnitId, on: CalendarDate): UnitFact | typeof ABSENT {
    const unit = this.units.get(id);
    if (unit === undefined) return ABSENT;
    const { parent } = unit.formed;
    return {
      id,
      ...(parent === 'none' ? {} : { parent }),
      roles: Object.fromEntries(
        [...unit.roles].map(([role, held]) => [role, valueOn(held, on) ?? []]),
      ),
    };
  }

  /** Name and mail as last told; nothing once they are erased. */
  contact(id: PersonId): { readonly name: string; readonly mail: string } | undefined {
    const contact = this.people.get(id)?.contact;
    if (contact === undefined || contact.name === ERASED || contact.mail === ERASED)
      return undefined;
    return { name: contact.name, mail: contact.mail };
  }

  /** The unit above a unit; nothing at the top. */
  parentOf(id: UnitId): UnitId | undefined {
    const parent = this.units.get(id)?.formed.parent ?? 'none';
    return parent === 'none' ? undefined : parent;
  }

  unitName(id: UnitId): UnitRecord['formed']['name'] | undefined {
    return this.units.get(id)?.formed.name;
  }

  /** Who leads somebody on a day; nobody for people who are not there. */
  managerOf(id: PersonId, on: CalendarDate): PersonId | undefined {
    const manager = valueOn(this.people.get(id)?.line ?? [], on) ?? 'none';
    return manager === 'none' ? undefined : manager;
  }

  /** Whom somebody leads on a day, those who left too; worked out for all until somebody changes. */
  ledBy(id: PersonId, on: CalendarDate): readonly PersonId[] {
    if (this.lines?.on !== on) this.lines = { on, ledBy: this.linesOn(on) };
    return this.lines.ledBy.get(id) ?? [];
  }

  /** Everybody whose line leads to somebody on a day. */
  below(id: PersonId, on: CalendarDate): readonly PersonId[] {
    const found = new Set<PersonId>();
    const wanted = [id];
    for (let at = wanted.pop(); at !== undefined; at = wanted.pop()) {
      for (const led of this.ledBy(at, on)) {
        if (led === id || found.has(led)) continue;
        found.add(led);
        wanted.push(led);
      }
    }
    return [...found];
  }

  private linesOn(on: CalendarDate): Lines['ledBy'] {
    const ledBy = new Map<PersonId, PersonId[]>();
    for (const id of this.people.keys()) {
      const manager = this.managerOf(id, on);
      const led = manager && ledBy.get(manager);
      if (led !== undefined) led.push(id);
      else if (manager !== undefined) ledBy.set(manager, [id]);
    }
    return ledBy;
  }

  /** The later days on which anybody's line changes, as far as the directory knows. */
  lineDaysAfter(on: CalendarDate): readonly CalendarDate[] {
    const days = new Set<CalendarDate>();
    for (const { line } of this.people.values()) {
      for (const change of line) if (change.on > on) days.add(change.on);
    }
    return [...days].toSorted();
  }

  /** The directory as it would be after these events; this one stays as it is. */
  after(id: PersonId, events: readonly PersonEvent[]): Directory {
    const next = new Directory();
    for (const [person, record] of this.people) next.people.set(person, record);
    for (const [unit, record] of this.units) next.units.set(unit, record);
    for (const event of events) next.applyPerson(id, event);
    return next;
  }

  /** Everyone who ever joined, in the order of their ids, as they stand on a day. */
  everyone(on: CalendarDate): readonly PersonFact[] {
    return [...this.people.values()]
      .map((person) => factOf(person, on))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  has(id: PersonId | UnitId): boolean {
    return this.people.has(id as PersonId) || this.units.has(id as UnitId);
  }
}
