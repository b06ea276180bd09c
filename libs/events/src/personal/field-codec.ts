import type { PlacedEvent } from '../envelope/index.js';
import { personalPathsOf } from './personal-fields.js';

/** Where a personal field stands: what a cipher binds its text to, so that it cannot be moved. */
export interface FieldPlace {
  readonly stream: string;
  readonly eventId: string;
  readonly type: string;
  /** `comment`, or `results.3.band`. */
  readonly path: string;
}

/**
 * How personal fields stand in the log. Sealing and opening never wait, so that a fold does not:
 * keys are asked for once, before the events of their streams are sealed or opened.
 */
export interface FieldCodec {
  /** Has the keys of these streams at hand; nothing to wait for when it has them already. */
  ready(streams: readonly string[]): Promise<void> | undefined;
  seal(place: FieldPlace, value: unknown): unknown;
  /** The value again; `ERASED` when its key is gone. */
  open(place: FieldPlace, stored: unknown): unknown;
}

type Fielded = Pick<PlacedEvent, 'id' | 'type' | 'data'>;
type Change = (place: FieldPlace, value: unknown) => unknown;

/** The event with its personal fields as they are stored. */
export const sealFields = <E extends Fielded>(codec: FieldCodec, stream: string, event: E): E =>
  changed(event, stream, (place, value) => codec.seal(place, value));

/** The event with its personal fields as they are read. */
export const openFields = <E extends Fielded>(codec: FieldCodec, stream: string, event: E): E =>
  changed(event, stream, (place, value) => codec.open(place, value));

const changed = <E extends Fielded>(event: E, stream: string, change: Change): E => {
  const paths = personalPathsOf(event.type);
  if (paths === undefined || !isRecord(event.data)) return event;
  const data = { ...event.data };
  const { id: eventId, type } = event;
  const at = (path: string): FieldPlace => ({ stream, eventId, type, path });
  for (const { field, item } of paths) {
    const value = data[field];
    if (value === undefined) continue;
    data[field] =
      item === undefined
        ? change(at(field), value)
        : eachItem(value, item, (path, inner) => change(at(`${field}.${path}`), inner));
  }
  return { ...event, data };
};

const eachItem = (
  list: unknown,
  field: string,
  change: (path: string, value: unknown) => unknown,
): unknown => {
  if (!Array.isArray(list)) return list;
  return list.map((item: unknown, index) => {
    const value = isRecord(item) ? item[field] : undefined;
    return isRecord(item) && value !== undefined
      ? { ...item, [field]: change(`${index}.${field}`, value) }
      : item;
  });
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
