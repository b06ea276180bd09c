import type { StoredEvent } from '@reprise/application/ports';
import { withheldFields } from '@reprise/domain/visibility';
import type { Reader, Sight } from '@reprise/domain/visibility';
import { decode } from '@reprise/events/codec';

interface Raw {
  readonly data?: Readonly<Record<string, unknown>>;
}

/** An event as it is stored; what its reader may not see stands as `withheld`. */
export const rawEvent = (
  stored: StoredEvent | undefined,
  sight: Sight,
  reader: Reader,
): unknown => {
  if (stored === undefined) return null;
  const raw = JSON.parse(Buffer.from(stored.bytes).toString('utf8')) as Raw;
  const withheld = withheldFields(sight, reader, decode('review', stored));
  if (withheld.length === 0) return raw;
  const hidden = Object.fromEntries(withheld.map((field) => [field, 'withheld']));
  return { ...raw, data: { ...raw.data, ...hidden } };
};
