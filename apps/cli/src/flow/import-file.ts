import { canonicalText } from '@reprise/domain/flow/canonical';
import type { Outcome } from '../platform/outcome.js';
import type { CommonFlags } from '../platform/run-command.js';
import { readBpmn } from './read-any-flow.js';
import { written } from './written.js';

export type ImportFlags = CommonFlags & { readonly out?: string };

/** `reprise flow import`: the document in its canonical form. */
export const importFile = async (path: string, { out }: ImportFlags): Promise<Outcome> => {
  const { document } = await readBpmn(path);
  return written(canonicalText(document), { out, told: { flow: document.flow } });
};
