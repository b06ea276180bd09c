import type { QuotaDocument } from './quota-rule.js';

/** Whether a quota looks beyond the table of one session: at the whole cycle, or at earlier ones. */
export const reachesBeyondTable = ({
  among,
  overCycles,
}: Pick<QuotaDocument, 'among' | 'overCycles'>): boolean =>
  among === 'cycle' || overCycles !== undefined;
