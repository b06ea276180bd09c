import { canonicalJson, canonicalText } from './canonical-json.js';

/** Who did it, on whose behalf, and what it belongs to. */
export interface EventMetadata {
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly traceparent?: string;
}

/** An event as a handler hands it over: type already versioned, data already encoded. */
export interface NewEvent {
  /** UUIDv5 of (command, stream, index): a replayed append is recognised by it. */
  readonly id: string;
  /** Versioned type, e.g. `review.step-opened.v1`. */
  readonly type: string;
  /** JSON value; personal fields already sealed by the field codec. */
  readonly data: unknown;
  /** When it happened (UTC ISO), read once when the request arrived. */
  readonly time: string;
  readonly metadata: EventMetadata;
}

/** An event with its place in its stream. */
export interface PlacedEvent extends NewEvent {
  readonly stream: string;
  /** 0-based, dense within the stream. */
  readonly revision: number;
  /** When it was stored (UTC ISO), set by the appender. */
  readonly recordedTime: string;
}

/**
 * The stored truth: the event as CloudEvents 1.0 JSON in canonical form. The position in the log
 * is not among the attributes; it is where the bytes lie.
 */
export const envelopeBytes = (event: PlacedEvent): Uint8Array => Buffer.from(envelopeText(event));

/**
 * The same as text, for whoever puts the bytes where they belong. The attributes are written in
 * the order of their names, which is what the form asks for.
 */
export const envelopeText = (event: PlacedEvent): string => {
  const { actor, onBehalfOf, correlationId, causationId, traceparent } = event.metadata;
  const cause = canonicalText(causationId);
  const correlation = correlationId === causationId ? cause : canonicalText(correlationId);
  return (
    `{"actor":${canonicalText(actor)},"causationid":${cause},"correlationid":${correlation},` +
    `"data":${canonicalJson(event.data)},"datacontenttype":"application/json",` +
    `"id":${canonicalText(event.id)},${optional('onbehalfof', onBehalfOf)}` +
    `"recordedtime":${canonicalText(event.recordedTime)},"sequence":"${event.revision}",` +
    `"source":"/reprise","specversion":"1.0","subject":${canonicalText(event.stream)},` +
    `"time":${canonicalText(event.time)},${optional('traceparent', traceparent)}` +
    `"type":${canonicalText(event.type)}}`
  );
};

const optional = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `"${name}":${canonicalText(text)},`;

/** Reads stored bytes back; they were written by `envelopeBytes`, so their shape is known. */
export const readEnvelope = (bytes: Uint8Array): PlacedEvent => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const stored = JSON.parse(text) as StoredAttributes;
  return {
    id: stored.id,
    type: stored.type,
    data: stored.data,
    time: stored.time,
    stream: stored.subject,
    revision: Number(stored.sequence),
    recordedTime: stored.recordedtime,
    metadata: {
      actor: stored.actor,
      correlationId: stored.correlationid,
      causationId: stored.causationid,
      ...(stored.onbehalfof === undefined ? {} : { onBehalfOf: stored.onbehalfof }),
      ...(stored.traceparent === undefined ? {} : { traceparent: stored.traceparent }),
    },
  };
};

interface StoredAttributes {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly recordedtime: string;
  readonly sequence: string;
  readonly actor: string;
  readonly onbehalfof?: string;
  readonly correlationid: string;
  readonly causationid: string;
  readonly traceparent?: string;
  readonly data: unknown;
}
