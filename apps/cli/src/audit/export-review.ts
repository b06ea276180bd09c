import { exportReview } from '@reprise/application/audit';
import type { AuditHandling } from '@reprise/application/audit';
import type { Request } from '@reprise/application/kernel';
import type { StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import { createHash } from 'node:crypto';
import { done, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { assertWritable, writeNamedFile } from '../platform/write-file.js';

/**
 * Writes a review's events as they are stored, one a line, and beside them a manifest with the
 * SHA-256 of the file and of each line: `sha256sum` and `jq` are enough to check either. Canonical
 * JSON holds no line break, so a line is exactly the stored bytes. No file is there before the
 * reading is on record.
 */
export const exportToFile = async (
  handling: AuditHandling,
  { reviewId, out }: { readonly reviewId: string; readonly out: string },
  request: Request,
): Promise<Outcome> => {
  // Otherwise an export would be on record that nobody got.
  await assertWritable(out);
  const taken = await exportReview(handling)(as<ReviewId>(reviewId), request);
  if (taken.kind === 'refused') return refused(taken);
  const { stream, events } = taken;
  const file = Buffer.concat(events.flatMap(({ bytes }) => [bytes, LINE_END]));
  const manifest = {
    schema: 'reprise.export/1',
    stream,
    file: out.split(/[\\/]/).at(-1),
    exportedBy: request.actor.person,
    exportedAt: request.at,
    sha256: sha256(file),
    events: events.map(lineOf),
  };
  await writeNamedFile(out, file);
  await writeNamedFile(manifestOf(out), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const { sha256: digest } = manifest;
  return done(
    {
      zh: `${events.length} 个事件已写入 ${out}，清单在 ${manifestOf(out)}。\nSHA-256 ${digest}`,
      en: `${events.length} events are in ${out}, their manifest in ${manifestOf(out)}.\nSHA-256 ${digest}`,
    },
    { file: out, manifest: manifestOf(out), events: events.length, sha256: digest },
  );
};

const LINE_END = Buffer.from('\n');

const manifestOf = (out: string): string => `${out}.manifest.json`;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const lineOf = ({ bytes, id, type, revision, position }: StoredEvent) => ({
  revision,
  position: Number(position),
  id,
  type,
  sha256: sha256(bytes),
});
