import { categoryOf } from '@reprise/application/ports';
import type { Position, StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { CycleId } from '@reprise/domain/kernel';

/** Whom a page of the log concerns. */
export interface Touched {
  /** The last of the page. */
  readonly position: Position;
  /** Every stream there was an event on: its clock may have to ring earlier. */
  readonly streams: readonly string[];
  /** Cycles whose own stream moved. */
  readonly cycles: readonly CycleId[];
  readonly reviews: readonly string[];
  readonly calibrations: readonly string[];
  readonly plans: readonly string[];
  /** Actuals were imported: a score that waited for them may be computed now, in any cycle. */
  readonly hasActuals: boolean;
}

/** Sorts a page that is not empty by its streams; what the events say does not matter here. */
export const touchedBy = (events: readonly StoredEvent[]): Touched | undefined => {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const idsOf = (category: string): readonly string[] =>
    streams.flatMap((stream) =>
      categoryOf(stream) === category ? [stream.slice(category.length + 1)] : [],
    );
  return {
    position: last.position,
    streams,
    cycles: idsOf('reviewCycle').map((id) => as<CycleId>(id)),
    reviews: idsOf('review'),
    calibrations: idsOf('calibration'),
    plans: idsOf('improvementPlan'),
    hasActuals: idsOf('measures').length > 0,
  };
};
