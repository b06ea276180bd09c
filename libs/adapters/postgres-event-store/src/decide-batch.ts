import type { AppendRequest, AppendResult, UniqueClaim } from '@reprise/application/ports';
import { comparePositions, START_POSITION } from '@reprise/application/ports';
import type { PlacedEvent } from '@reprise/events/envelope';
import { claimKey, uniqueKey } from './known.js';
import type { Known } from './known.js';

/** What becomes of one request of a batch. */
export type Verdict =
  | {
      readonly kind: 'accepted';
      readonly request: AppendRequest;
      readonly events: readonly PlacedEvent[];
      /** Values that nobody held before. */
      readonly unique: readonly UniqueClaim[];
    }
  | { readonly kind: 'refused'; readonly request: AppendRequest; readonly result: AppendResult };

/**
 * Decides a batch in the order its requests came: whoever loses a revision or a claim leaves the
 * batch with all its rows, and its neighbours go on. Later requests see earlier ones as done.
 */
export const decideBatch = (
  known: Known,
  requests: readonly AppendRequest[],
  recordedTime: string,
): readonly Verdict[] =>
  requests.map((request) => {
    const result =
      claimed(known, request) ??
      moved(known, request) ??
      outdated(known, request) ??
      taken(known, request);
    if (result !== undefined) return { kind: 'refused', request, result };
    const events = place(known, request, recordedTime);
    return { kind: 'accepted', request, events, unique: hold(known, request) };
  });

const hold = (known: Known, { unique = [] }: AppendRequest): readonly UniqueClaim[] =>
  unique.filter(({ scope, value, holder }) => {
    const key = uniqueKey(scope, value);
    const isNew = !known.holders.has(key);
    known.holders.set(key, holder);
    return isNew;
  });

const claimed = (known: Known, { claim }: AppendRequest): AppendResult | undefined => {
  const record = claim && known.claims.get(claimKey(claim.actor, claim.key));
  if (record === undefined) return undefined;
  return record.bodyDigest === claim?.bodyDigest
    ? { kind: 'repeated', original: record.result }
    : { kind: 'keyReused' };
};

const moved = (known: Known, { writes }: AppendRequest): AppendResult | undefined => {
  for (const { stream, expected } of writes) {
    const last = known.revisions.get(stream) ?? -1;
    const actual = last === -1 ? 'noStream' : last;
    if (actual !== expected) return { kind: 'conflict', stream, actual };
  }
  return undefined;
};

const outdated = (known: Known, { restsOn }: AppendRequest): AppendResult | undefined => {
  const isNewer = restsOn?.categories.some(
    (category) => comparePositions(known.newest.get(category) ?? START_POSITION, restsOn.upTo) > 0,
  );
  return isNewer === true ? { kind: 'outdated' } : undefined;
};

const taken = (known: Known, { unique = [] }: AppendRequest): AppendResult | undefined => {
  const held = unique.find(({ scope, value, holder }) => {
    const other = known.holders.get(uniqueKey(scope, value));
    return other !== undefined && other !== holder;
  });
  return held === undefined ? undefined : { kind: 'taken', scope: held.scope, value: held.value };
};

const place = (
  known: Known,
  { writes }: AppendRequest,
  recordedTime: string,
): readonly PlacedEvent[] =>
  writes.flatMap(({ stream, events }) => {
    const last = known.revisions.get(stream) ?? -1;
    known.revisions.set(stream, last + events.length);
    return events.map(({ id, type, data, time, metadata }, index) => ({
      id,
      type,
      data,
      time,
      metadata,
      stream,
      revision: last + 1 + index,
      recordedTime,
    }));
  });
