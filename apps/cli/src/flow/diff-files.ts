import { changeWords, diffFlows } from '@reprise/domain/flow/diff';
import { joined } from '../platform/language.js';
import { done } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import type { CommonFlags } from '../platform/run-command.js';
import { readAnyFlow } from './read-any-flow.js';

export type DiffFlags = CommonFlags & { readonly exitCode?: true };

/** `reprise flow diff`: one line a change; as JSON each change with its words. */
export const diffFiles = async (
  before: string,
  after: string,
  { exitCode }: DiffFlags,
): Promise<Outcome> => {
  const [earlier, later] = [await readAnyFlow(before), await readAnyFlow(after)];
  const changes = diffFlows(earlier.document, later.document);
  const words = changes.map(changeWords);
  const json = { changes: changes.map((change, index) => ({ ...change, words: words[index] })) };
  if (changes.length === 0) {
    return done({ zh: '含义没有差别。', en: 'They mean the same.' }, json);
  }
  const told = done(joined(words), json);
  return exitCode === true ? { ...told, exitCode: 1 } : told;
};
