import { derivedId } from '../kernel/index.js';
import type { CycleId, QuotaId } from '../kernel/index.js';
import type { QuotaRule } from '../quotas/index.js';

export interface QuotaPlace {
  readonly flow: string;
  readonly cycleId: CycleId;
  readonly block: string;
  readonly rule: QuotaRule;
  readonly group: readonly string[];
}

/**
 * The one home of a quota and a group. A quota over several cycles has one home for all of them;
 * every other has a home in each cycle.
 */
export const quotaIdOf = ({ flow, cycleId, block, rule, group }: QuotaPlace): QuotaId =>
  derivedId<QuotaId>(
    'quota',
    ...[flow, rule.overCycles === undefined ? cycleId : 'over cycles', block],
    ...[rule.of ?? '', rule.band.join('+'), JSON.stringify([rule.among, rule.per, group])],
  );
