import { refuse } from '../kernel/index.js';
import type { Refusal } from '../kernel/index.js';
import { checkHolds, isShort, tierOf } from '../quotas/index.js';
import type { QuotaFigure } from '../quotas/index.js';
import { ERASED } from '../review/index.js';
import { isOf } from './extend-quota.js';
import type { OpenedCalibration } from './calibration-state.js';
import { balanceFigures, quotaFigures } from './quota-figures.js';

/** The first rule of the group that forbids to lock the table as it stands. */
export const brokenRule = (state: OpenedCalibration, reason: string): Refusal | undefined => {
  for (const figure of quotaFigures(state)) {
    const refusal = figure.isBinding ? refusedBy(figure, state, reason) : undefined;
    if (refusal !== undefined) return refusal;
  }
  return brokenBalance(state) ?? failedCheck(state);
};

const refusedBy = (
  figure: QuotaFigure,
  { extensions }: OpenedCalibration,
  reason: string,
): Refusal | undefined => {
  if (isShort(figure)) return refuse('CALIBRATION.QUOTA_SHORT', detailOf(figure));
  const tier = tierOf(figure);
  if (tier === 'refused') return refuse('CALIBRATION.QUOTA_EXCEEDED', detailOf(figure));
  if (tier !== 'free' && reason.trim() === '')
    return refuse('CALIBRATION.QUOTA_NEEDS_REASON', detailOf(figure));
  const isApproved = extensions.some((each) => isOf(each, figure) && each.upTo >= figure.actual);
  return tier === 'approval' && !isApproved
    ? refuse('CALIBRATION.QUOTA_NEEDS_APPROVAL', detailOf(figure))
    : undefined;
};

const detailOf = (figure: QuotaFigure): Readonly<Record<string, string>> => ({
  band: figure.bands.join(', '),
  group: (figure.group ?? []).join(', '),
  allowed: String(figure.allowed),
  required: String(figure.required ?? 0),
  actual: String(figure.actual),
});

const brokenBalance = (state: OpenedCalibration): Refusal | undefined => {
  const broken = balanceFigures(state).find(({ holds, isBinding }) => isBinding && !holds);
  if (broken === undefined) return undefined;
  const { of, actual, atMost = '', atLeast = '' } = broken;
  return refuse('CALIBRATION.UNBALANCED', { of, actual, atMost, atLeast });
};

const failedCheck = ({ checks = [], cards }: OpenedCalibration): Refusal | undefined => {
  const results = [...cards.values()].map(({ value, band, about }) => ({
    band,
    ...(value === undefined || value === ERASED ? {} : { value }),
    ...(about === undefined ? {} : { about }),
  }));
  const failed = checks.find((check) => !checkHolds(check, results));
  return failed && refuse('CALIBRATION.CHECK_FAILED', { check: failed.check, ...titleOf(failed) });
};

const titleOf = ({ title }: { readonly title: { readonly zh: string; readonly en: string } }) => ({
  title: `${title.zh} / ${title.en}`,
});
