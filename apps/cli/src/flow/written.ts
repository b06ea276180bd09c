import { same } from '../platform/language.js';
import { done } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { writeNamedFile } from '../platform/write-file.js';

/** What a command made, in the file that was named, else where the terminal shows it. */
export const written = async (
  content: string,
  { out, told }: { readonly out: string | undefined; readonly told: object },
): Promise<Outcome> => {
  if (out === undefined) return done(same(content.trimEnd()), { ...told, content });
  await writeNamedFile(out, content);
  return done({ zh: `已写入 ${out}。`, en: `It is in ${out}.` }, { ...told, out });
};
