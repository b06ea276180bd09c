import type { ReviewExport } from '@reprise/application/audit';
import type { StoredEvent } from '@reprise/application/ports';
import { createHash } from 'node:crypto';

const LINE_END = Buffer.from('\n');

/** Stands for an event whose reader may not see it: its digest still proves what it was. */
const lineOf = ({ bytes, revision }: StoredEvent, isWithheld: boolean): Uint8Array => {
  if (!isWithheld) return bytes;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return Buffer.from(JSON.stringify({ withheld: { revision, sha256 } }));
};

/**
 * A line that says what follows, then the events as they are stored, one a line. Canonical JSON
 * holds no line break, so a line is exactly the stored bytes, or the digest of those that whoever
 * exports may not read; the digest of the manifest is that of all that
 * follows the first line: `tail -n +2 FILE | sha256sum` tells the same.
 */
export const exportLines = (
  { stream, events }: ReviewExport,
  told: { readonly by: string; readonly at: string; readonly withheld: ReadonlySet<number> },
): Buffer => {
  const body = Buffer.concat(
    events.flatMap((event) => [lineOf(event, told.withheld.has(event.revision)), LINE_END]),
  );
  const sha256 = createHash('sha256').update(body).digest('hex');
  const manifest = {
    schema: 'reprise.export/1',
    stream,
    events: events.length,
    sha256,
    exportedBy: told.by,
    exportedAt: told.at,
  };
  return Buffer.concat([Buffer.from(JSON.stringify(manifest)), LINE_END, body]);
};
