import type { FeelFinding } from '../feel/index.js';
import type { Text } from '../kernel/index.js';

/** What is wrong with a table. An error keeps it from being used, a warning may be meant so. */
export interface TableFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: Text;
  /** Where in the document, e.g. `rules.2.when.0`. */
  readonly path: string;
  /** Where in the expression there, when it is about one. */
  readonly from?: number;
  readonly to?: number;
  readonly suggestion?: string;
}

export const inExpression = (path: string, findings: readonly FeelFinding[]): TableFinding[] =>
  findings.map((finding) => ({ ...finding, path, severity: 'error' }));

export const tableFinding = (
  severity: TableFinding['severity'],
  path: string,
  { code, zh, en }: { readonly code: string; readonly zh: string; readonly en: string },
): TableFinding => ({ code, severity, path, message: { zh, en } });
