import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import { tierOf } from '../quotas/index.js';
import type { QuotaFigure } from '../quotas/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { Extension, OpenedCalibration } from './calibration-state.js';
import { quotaFigures } from './quota-figures.js';
import type { ExtendQuota } from './table-commands.js';

/** Approves that a quota is used beyond what a reason allows: as far as it is now, never further. */
export const extendQuota = (
  { bands, group, reason, by, at }: ExtendQuota,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  if (reason.trim() === '') return refuse('CALIBRATION.REASON_MISSING');
  const named = { bands, ...(group === undefined ? {} : { group }) };
  const figure = quotaFigures(state).find((each) => isOf({ ...named, upTo: 0 }, each));
  if (figure === undefined) return refuse('QUOTA.UNKNOWN');
  if (tierOf(figure) !== 'approval') return refuse('QUOTA.NO_APPROVAL_NEEDED');
  const { actual } = figure;
  // Approved as far as that already: said twice, it stands in the record once.
  if (state.extensions.some((each) => isOf(each, figure) && each.upTo >= actual)) return accept();
  return accept({ type: 'QuotaExtended', ...named, upTo: actual, reason, by, at });
};

/** Whether an approval is for this quota in this group. */
export const isOf = (extension: Extension, figure: QuotaFigure): boolean =>
  extension.bands.join() === figure.bands.join() &&
  (extension.group ?? []).join() === (figure.group ?? []).join();
