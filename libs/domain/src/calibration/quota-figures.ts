import { balanceFigure, quotaFiguresOf } from '../quotas/index.js';
import type { BalanceFigure, QuotaFigure, QuotaMember } from '../quotas/index.js';
import { ERASED } from '../review/index.js';
import { UNRATED } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';

type Table = Pick<OpenedCalibration, 'quota' | 'adviseBelow' | 'cards'>;

/**
 * Each quota that the table itself is home of, as it stands, one figure for each of its groups.
 * What already went back to its reviews is never undone, so it raises what is allowed where later
 * leavers made the group smaller: nothing may be added, that is all.
 */
export const quotaFigures = ({ quota, adviseBelow, cards }: Table): readonly QuotaFigure[] =>
  quota.flatMap((rule, place) => {
    // Beyond this table, its home is a stream of its own.
    if (rule.among === 'cycle' || rule.overCycles !== undefined) return [];
    const counted = [...cards.values()].filter(({ uncounted = [] }) => !uncounted.includes(place));
    return quotaFiguresOf(rule, counted.map(memberOf), adviseBelow);
  });

const memberOf = ({ band, about, isCarried }: CardState): QuotaMember => ({
  band,
  ...(about === undefined ? {} : { about }),
  isFixed: isCarried,
});

/** Each balance as the values on the table make it; a session moves bands, never values. */
export const balanceFigures = ({
  balance = [],
  cards,
}: Pick<OpenedCalibration, 'balance' | 'cards'>): readonly BalanceFigure[] => {
  const values = [...cards.values()].flatMap(({ value }) =>
    value === undefined || value === ERASED ? [] : [value],
  );
  return balance.flatMap((rule) => balanceFigure(rule, values) ?? []);
};

export const isRated = ({ band }: CardState): boolean => band !== UNRATED && band !== ERASED;
