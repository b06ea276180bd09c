import type { QuotaDocument, QuotaRule } from './quota-rule.js';

/** The bands a quota speaks of, by name: "the top two" are the first two of the scale. */
export const bandsNamed = (
  band: QuotaDocument['band'],
  levels: readonly string[],
): readonly string[] => {
  if ('top' in band) return levels.slice(0, band.top);
  return 'bottom' in band ? levels.slice(-band.bottom) : band;
};

export const quotaOn = (quota: QuotaDocument, levels: readonly string[]): QuotaRule => ({
  ...quota,
  band: bandsNamed(quota.band, levels),
});
