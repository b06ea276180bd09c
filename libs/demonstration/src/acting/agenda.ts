import type { Instant, PersonId } from '@reprise/domain/kernel';

/** Something that will happen in a stream: somebody acts, or its clock rings. */
export interface Item {
  readonly id: string;
  readonly stream: string;
  readonly at: Instant;
  readonly what: 'due' | 'review task' | 'plan task' | 'seat';
  /** Who acts; the clockwork for a due. */
  readonly person: PersonId | undefined;
}

/**
 * Who intends to do what when. Of each stream only the earliest is ever next, so that what belongs
 * to one review happens in order, while different reviews go on side by side.
 */
export class Agenda {
  private readonly streams = new Map<string, Map<string, Item>>();

  note(item: Item): void {
    const items = this.streams.get(item.stream) ?? new Map<string, Item>();
    this.streams.set(item.stream, items);
    items.set(item.id, item);
  }

  drop({ stream, id }: Pick<Item, 'stream' | 'id'>): void {
    this.streams.get(stream)?.delete(id);
  }

  /** The earliest item of each stream, of those before an instant. */
  nextBefore(end: Instant): readonly Item[] {
    return [...this.streams.values()]
      .flatMap((items) => earliest(items) ?? [])
      .filter(({ at }) => at < end);
  }

  /** When the next thing happens, anywhere. */
  first(): Instant | undefined {
    let first: Instant | undefined;
    for (const items of this.streams.values()) {
      const at = earliest(items)?.at;
      if (at !== undefined && (first === undefined || at < first)) first = at;
    }
    return first;
  }
}

const earliest = (items: ReadonlyMap<string, Item>): Item | undefined => {
  let found: Item | undefined;
  for (const item of items.values()) {
    if (found === undefined || item.at < found.at || (item.at === found.at && item.id < found.id)) {
      found = item;
    }
  }
  return found;
};
