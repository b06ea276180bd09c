import type { ReviewExport } from '@reprise/application/audit';
import { createHash } from 'node:crypto';

const LINE_END = Buffer.from('\n');

/**
 * A line that says what follows, then the events as they are stored, one a line. Canonical JSON
 * holds no line break, so a line is exactly the stored bytes; the digest is that of all that
 * follows the first line: `tail -n +2 FILE | sha256sum` tells the same.
 */
export const exportLines = (
  { stream, events }: ReviewExport,
  told: { readonly by: string; readonly at: string },
): Buffer => {
  const body = Buffer.concat(events.flatMap(({ bytes }) => [bytes, LINE_END]));
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
