import type { CycleSummary } from '@reprise/http-contracts/cycles';
import type { CycleCounts, CycleRow } from '@reprise/postgres-views';

/** One line of the list of cycles. */
export const cycleSummary = (row: CycleRow, counts: CycleCounts | undefined): CycleSummary => ({
  cycleId: row.cycle_id,
  title: { zh: row.title_zh, en: row.title_en },
  status: row.status,
  startsOn: row.starts_on,
  period: { from: row.period_from, to: row.period_to },
  flowId: row.flow_id,
  flowVersion: Number(row.flow_version),
  // From the launch on it is known how many there will be, before the last of them is open.
  reviews: Math.max(Number(row.subjects), counts?.reviews ?? 0),
  closed: counts?.closed ?? 0,
});
