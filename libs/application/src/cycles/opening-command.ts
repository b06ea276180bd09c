import { balancesOf, seatIdOf } from '@reprise/domain/calibration';
import type {
  BaselineCard,
  CalibrationCommand,
  CalibrationPlace,
} from '@reprise/domain/calibration';
import { levelsOfScore, quotasAt } from '@reprise/domain/flow/compile';
import type { NodeOf } from '@reprise/domain/flow/compile';
import { peopleNow } from '@reprise/domain/flow/conductor';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId, Decimal, Instant, PersonId, UnitId } from '@reprise/domain/kernel';
import type { BalanceRule } from '@reprise/domain/quotas';
import type { OpenedReview } from '@reprise/domain/review';
import type { Duty } from './cycle-duty.js';

export interface SessionToOpen extends CalibrationPlace {
  readonly calibrationId: CalibrationId;
  readonly reviews: readonly OpenedReview[];
  readonly cards: readonly BaselineCard[];
  readonly at: Instant;
}

export const openingCommand = async (
  duty: Duty,
  node: NodeOf<'calibration'>,
  { reviews, cards, at, ...place }: SessionToOpen,
): Promise<CalibrationCommand> => {
  const { document } = node;
  const asked = { block: place.block, reviews, at };
  const panel = await panelOf(duty, { ...asked, role: document.panel });
  const { facilitator } = document;
  const led = facilitator !== undefined;
  return {
    type: 'OpenCalibration',
    ...place,
    ...rulesOf(node),
    ...(await balanceIn(duty, node, { group: place.group, at })),
    score: document.score,
    bands: levelsOfScore(duty.flow, document.score),
    baseline: cards,
    quota: quotasAt(duty.flow, node),
    adviseBelow: document.adviseBelow,
    tasks: panel.map((assignee) => ({
      taskId: seatIdOf(place.calibrationId, assignee),
      assignee,
    })),
    ...(led ? { facilitators: await panelOf(duty, { ...asked, role: facilitator }) } : {}),
    at,
  };
};

const balanceIn = async (
  { handling, flow, cycle: { period } }: Duty,
  { document: { balance } }: NodeOf<'calibration'>,
  { group, at }: Pick<SessionToOpen, 'group' | 'at'>,
): Promise<{ readonly balance?: readonly BalanceRule[] }> => {
  if (balance === undefined) return {};
  const { measures, zone } = flow.document;
  const facts = await handling.directory.factsAt(at, zone);
  return { balance: balancesOf(balance, { measures, facts, unit: as<UnitId>(group), period }) };
};

/** What a session goes by besides quotas, where the flow says it. */
const rulesOf = ({ document: { checks, rates, decides } }: NodeOf<'calibration'>) => ({
  ...(checks === undefined ? {} : { checks }),
  ...(rates === undefined ? {} : { rates: rates as Readonly<Record<string, Decimal>> }),
  ...(decides === undefined ? {} : { decides }),
});

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
