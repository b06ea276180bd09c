import { accept, refuse } from '../kernel/index.js';
import type { Decision } from '../kernel/index.js';
import { publishedTable } from '../fairness/index.js';
import { ERASED } from '../review/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';
import type { ReleaseAggregate } from './table-commands.js';

/**
 * Publishes how the bands are spread over groups, of everybody not published before. What was
 * published is frozen: a later batch is a table of its own, of at least as many people as the
 * floor, and always of the same cut. So nothing can be taken away from anything.
 */
export const releaseAggregate = (
  { per, floor, by, at }: ReleaseAggregate,
  state: OpenedCalibration,
): Decision<CalibrationEvent> => {
  if (state.status === 'open') return refuse('CALIBRATION.NOT_LOCKED');
  const [before] = state.released;
  if (before !== undefined && before.per !== per) return refuse('AGGREGATE.OTHER_CUT');
  const frozen = new Set(state.released.flatMap(({ reviewIds }) => reviewIds));
  // A result that may still be unlocked would move after it was told.
  const fresh = [...state.cards.values()].filter(
    ({ reviewId, isCarried }) => isCarried && !frozen.has(reviewId),
  );
  const least = Math.max(floor, before?.floor ?? 0);
  if (fresh.length < least)
    return refuse('AGGREGATE.TOO_FEW', { least: String(least), actual: String(fresh.length) });
  const groupOf = ({ about = {} }: CardState): string => about[per] ?? '';
  const groups = [...new Set(fresh.map(groupOf))].toSorted();
  const counts = groups.map((group) =>
    state.bands.map(
      (band) => fresh.filter((card) => groupOf(card) === group && bandOf(card) === band).length,
    ),
  );
  const table = publishedTable({ groups, bands: state.bands, counts }, least);
  const reviewIds = fresh.map(({ reviewId }) => reviewId);
  return accept({ type: 'AggregateReleased', per, floor: least, reviewIds, table, by, at });
};

const bandOf = ({ band }: CardState): string => (band === ERASED ? '' : band);
