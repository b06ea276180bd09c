import type { Text } from '../../kernel/index.js';

/** Something wrong with a flow document: where, what, and how to mend it. */
export interface Finding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path into the document, e.g. `stages.0.blocks.2.due`. */
  readonly path: string;
  readonly message: Text;
  readonly fix?: Text;
}

export const isError = (finding: Finding): boolean => finding.severity === 'error';
