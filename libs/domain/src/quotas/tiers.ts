import type { QuotaFigure } from './quota-rule.js';

/** How far a quota is used: freely, with a reason, with an approval, or further than anything. */
export type Tier = 'free' | 'reason' | 'approval' | 'refused';

export const tierOf = ({ actual, allowed, ...figure }: QuotaFigure): Tier => {
  const { free = allowed, withReason = free } = figure;
  if (actual > allowed) return 'refused';
  if (actual <= free) return 'free';
  return actual <= withReason ? 'reason' : 'approval';
};

/** Fewer than there must be. */
export const isShort = ({ actual, required }: QuotaFigure): boolean =>
  required !== undefined && actual < required;

/** Broken: beyond the ceiling, or below the floor. */
export const isBroken = (figure: QuotaFigure): boolean =>
  tierOf(figure) === 'refused' || isShort(figure);
