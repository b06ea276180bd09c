import { catalogue } from './catalogue.js';
import type { Category, EventsOf } from './catalogue.js';

/** An event's stored name and its data: `review.step-opened.v1` and the fields. */
export interface Encoded {
  readonly type: string;
  readonly data: object;
}

/** The stored type is not one this release knows. */
export class UnknownEventType extends Error {
  readonly code = 'EVENT.UNKNOWN_TYPE';
}

const kebab = (name: string): string =>
  name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

const categories = Object.keys(catalogue) as Category[];

/** `category Event` → stored type, and back; written out once. */
const storedTypes = new Map<string, string>();
const eventTypes = new Map<string, { readonly category: Category; readonly event: string }>();
for (const category of categories) {
  for (const [event, version] of Object.entries(catalogue[category])) {
    const stored = `${kebab(category)}.${kebab(event)}.v${version}`;
    storedTypes.set(`${category} ${event}`, stored);
    eventTypes.set(stored, { category, event });
  }
}

/** All stored types of this release, for specs that must cover each of them. */
export const allStoredTypes = (): readonly string[] => [...eventTypes.keys()].toSorted();

/** The name under which an event of a category is stored today. */
export const storedTypeOf = (category: string, event: string): string => {
  const stored = storedTypes.get(`${category} ${event}`);
  if (stored === undefined) throw new UnknownEventType(`${category} ${event}`);
  return stored;
};

export const encode = <C extends Category>(category: C, event: EventsOf[C]): Encoded => {
  const { type, ...data } = event;
  return { type: storedTypeOf(category, type), data };
};

/**
 * Reads an event back in today's shape. The data was written by `encode` of this or an earlier
 * release; later versions of a type are brought up to date here, on the way out, never in place.
 */
export const decode = <C extends Category>(
  category: C,
  stored: { readonly type: string; readonly data: unknown },
): EventsOf[C] => {
  const known = eventTypes.get(stored.type);
  if (known?.category !== category) throw new UnknownEventType(stored.type);
  // The linter gives up on the union of all events; the compiler does need to be told.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
  return { type: known.event, ...(stored.data as object) } as EventsOf[C];
};
