import { dateOf } from '@reprise/domain/calendar';
import { Directory } from '@reprise/domain/directory';
import { ABSENT, NO_OTHER_REVIEWS } from '@reprise/domain/facts';
import type { FactSource } from '@reprise/domain/facts';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, UnitId } from '@reprise/domain/kernel';
import { Measures } from '@reprise/domain/measures';
import { decode } from '@reprise/events/codec';
import { START_POSITION } from '../ports/index.js';
import { FactsOn } from './facts-on.js';
import { FetchedFacts } from './fetched-facts.js';
import type {
  Calendars,
  EventStore,
  OtherReviews,
  Position,
  RestsOn,
  StoredEvent,
} from '../ports/index.js';

const PAGE = 5_000;
const CATEGORIES = ['person', 'unit', 'measures'];

/** Facts as this process knew them last, and what they rest on. */
export interface KnownFacts {
  readonly facts: FactSource;
  readonly restsOn: RestsOn;
}

/**
 * The directory of this process and what was measured of its people, folded from the log and
 * brought up to date before they are asked. Facts are answered for one instant at one position.
 */
export class DirectorySource {
  readonly directory = new Directory();
  readonly measures = new Measures();
  private at: Position = START_POSITION;
  private hasRead = false;
  private lineAt: Position = START_POSITION;
  private readonly facts = new FactsOn(this.directory);
  private reading: Promise<void> = Promise.resolve();
  private nextReading: Promise<void> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly calendars: Calendars,
    /** What reviews say of each other; without, there is only the one that is decided on. */
    private readonly others?: OtherReviews,
  ) {}

  /** How far of the log this directory has come. */
  get position(): Position {
    return this.at;
  }

  /** The last change of anybody's line that this directory knows. */
  get lastLine(): Position {
    return this.lineAt;
  }

  /** Whether there is a calendar of this key for a flow to count in. */
  hasCalendar(key: string): boolean {
    return this.calendars.find(key) !== undefined;
  }

  /** Facts as they stand at an instant, at the newest position of the directory. */
  async factsAt(now: Instant, zone: string): Promise<FactSource> {
    await this.catchUp();
    return this.factsKnown(now, zone);
  }

  /**
   * Facts without asking the log. Somebody may have changed the directory since: only an append
   * that rests on what was read here shows that nobody did.
   */
  async recalled(now: Instant, zone: string): Promise<KnownFacts> {
    if (!this.hasRead) await this.catchUp();
    const restsOn = { categories: CATEGORIES, upTo: this.at };
    return { facts: this.factsKnown(now, zone), restsOn };
  }

  private factsKnown(now: Instant, zone: string): FactSource {
    const on = dateOf(now, zone);
    const { facts, measures, calendars, position } = this;
    return {
      position,
      ...facts.on(on),
      ...NO_OTHER_REVIEWS,
      calendar: (key) => calendars.find(key) ?? ABSENT,
      measures: (id, period) => measures.of(id, period),
    };
  }

  /** Facts about other reviews, fetched for one decision when it asks for them. */
  ofOtherReviews(): FetchedFacts {
    return new FetchedFacts(this.others);
  }

  /**
   * Reads what is new. Callers at the same time share one reading, but never one that began before
   * they asked: whoever changed the directory sees the change.
   */
  catchUp(): Promise<void> {
    this.nextReading ??= this.readNext();
    return this.nextReading;
  }

  private async readNext(): Promise<void> {
    await this.reading.catch(() => undefined);
    this.nextReading = undefined;
    this.reading = this.read();
    await this.reading;
  }

  private async read(): Promise<void> {
    for (;;) {
      const asked = { after: this.at, limit: PAGE, categories: CATEGORIES };
      const page = await this.store.readAll(asked);
      for (const event of page) this.apply(event);
      if (page.length > 0) this.facts.forget();
      this.at = page.at(-1)?.position ?? this.at;
      if (page.length < PAGE) break;
    }
    this.hasRead = true;
  }

  private apply(event: StoredEvent): void {
    const [category = ''] = event.stream.split('-', 1);
    const id = event.stream.slice(category.length + 1);
    if (category === 'person') this.applyPerson(as<PersonId>(id), event);
    if (category === 'measures') this.measures.apply(decode('measures', event));
    if (category === 'unit') this.directory.applyUnit(as<UnitId>(id), decode('unit', event));
  }

  private applyPerson(id: PersonId, stored: StoredEvent): void {
    const event = decode('person', stored);
    this.directory.applyPerson(id, event);
    if (event.type === 'LineManagerChanged') this.lineAt = stored.position;
  }
}
