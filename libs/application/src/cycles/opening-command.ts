import { seatIdOf, UNRATED } from '@reprise/domain/calibration';
import type {
  BaselineCard,
  CalibrationCommand,
  CalibrationPlace,
} from '@reprise/domain/calibration';
import type { NodeOf } from '@reprise/domain/flow/compile';
import { peopleNow } from '@reprise/domain/flow/conductor';
import type { CalibrationId, Instant, PersonId } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { OpenedReview } from '@reprise/domain/review';
import type { Duty } from './cycle-duty.js';

/** A review's card; without a result it comes unrated, and the panel may rate it. */
export const cardOf = (
  { reviewId, subject, scores }: OpenedReview,
  score: string,
): BaselineCard => {
  const result = scores.get(score);
  if (result === ERASED) return { reviewId, subject, value: ERASED, band: ERASED };
  if (result === undefined || !result.available) return { reviewId, subject, band: UNRATED };
  return { reviewId, subject, value: result.value, band: result.band ?? UNRATED };
};

export interface SessionToOpen extends CalibrationPlace {
  readonly calibrationId: CalibrationId;
  readonly reviews: readonly OpenedReview[];
  readonly cards: readonly BaselineCard[];
  readonly at: Instant;
}

export const openingCommand = async (
  duty: Duty,
  { document }: NodeOf<'calibration'>,
  { reviews, cards, at, ...place }: SessionToOpen,
): Promise<CalibrationCommand> => {
  const panel = await panelOf(duty, { block: place.block, role: document.panel, reviews, at });
  return {
    type: 'OpenCalibration',
    ...place,
    score: document.score,
    bands: bandsOf(duty, document.score),
    baseline: cards,
    quota: document.quota,
    adviseBelow: document.adviseBelow,
    tasks: panel.map((assignee) => ({
      taskId: seatIdOf(place.calibrationId, assignee),
      assignee,
    })),
    at,
  };
};

/** Everybody whom the flow's participant finds for any review of the group. */
const panelOf = async (
  { handling, flow }: Duty,
  asked: {
    readonly block: string;
    readonly role: string;
    readonly reviews: readonly OpenedReview[];
    readonly at: Instant;
  },
): Promise<readonly PersonId[]> => {
  const { block, role, reviews, at } = asked;
  const facts = await handling.directory.factsAt(at, flow.document.zone);
  const world = { flow, facts };
  const found = reviews.flatMap((state) => peopleNow(world, { state, block, role, at }));
  return [...new Set(found)].toSorted();
};

const bandsOf = ({ flow }: Duty, score: string): readonly string[] => {
  const scale = flow.document.scores[score]?.bands;
  const levels = scale === undefined ? [] : (flow.document.scales[scale]?.levels ?? []);
  return levels.map(({ id }) => id);
};
