import { calibrationDecider } from '@reprise/domain/calibration';
import type { CardState, OpenedCalibration } from '@reprise/domain/calibration';
import { as, derivedId, refuse } from '@reprise/domain/kernel';
import type { CalibrationId, Decimal, PersonId, Refusal } from '@reprise/domain/kernel';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { OpenedReview } from '@reprise/domain/review';
import { loadCalibration } from '../calibrations/index.js';
import type { LoadedCalibration } from '../calibrations/index.js';
import { notBefore, writeOf } from '../kernel/index.js';
import type { StreamWrite } from '../ports/index.js';
import type { OnReview } from '../reviews/index.js';
import { openStepOf } from './carry-gates.js';
import { carryToReviews, PAGE } from './carry-to-reviews.js';
import type { CarriedPage } from './carry-to-reviews.js';
import { isRefused } from './cycle-duty.js';
import type { Discharge, Done, Duty } from './cycle-duty.js';

/**
 * Carries the results of locked sessions back to their reviews. A page of reviews and the
 * session's own word that these went back are one append: an unlock comes before it, or never.
 */
export const carryResults: Discharge = async (duty) => {
  const { handling, cycle } = duty;
  let moved = 0;
  for (const id of await handling.joins.sessionsToCarry(cycle.cycleId)) {
    const done = await carrySession(duty, id);
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

const carrySession = async (duty: Duty, id: CalibrationId): Promise<Done> => {
  let moved = 0;
  for (;;) {
    const loaded = await loadCalibration(duty.handling.store, id);
    if (loaded.state.status !== 'locked') return moved;
    const waiting = [...loaded.state.cards.values()].filter(({ isCarried }) => !isCarried);
    const cards = waiting.slice(0, PAGE);
    if (cards.length === 0) return moved;
    // A lock made since the request arrived is what these results follow from.
    const timely = { ...duty, request: notBefore(duty.request, loaded.lastAt) };
    const carried = await carryCards(timely, { id, session: loaded.state, cards });
    // Unlocked while we looked: there is nothing to carry any more.
    if ('kind' in carried) return carried.code === 'CALIBRATION.NOT_LOCKED' ? moved : carried;
    moved += cards.length;
  }
};

interface Carrying {
  readonly id: CalibrationId;
  readonly session: OpenedCalibration;
  readonly cards: readonly CardState[];
}

const carryCards = (duty: Duty, { id, session, cards }: Carrying) => {
  const byReview = new Map(cards.map((card) => [card.reviewId, card]));
  return carryToReviews(duty, [...byReview.keys()], {
    purpose: ['apply calibration', id],
    commandFor: (review) => {
      const card = byReview.get(review.reviewId);
      return card && applyCommand({ review, card, session, flow: duty.flow });
    },
    beside: async (carried) =>
      sayCarried(duty, carried, { id, loaded: await loadCalibration(duty.handling.store, id) }),
  });
};

const sayCarried = (
  { request }: Duty,
  carried: CarriedPage,
  { id, loaded }: { readonly id: CalibrationId; readonly loaded: LoadedCalibration },
): readonly StreamWrite[] | Refusal => {
  const { state, expected, lastAt } = loaded;
  const timely = notBefore(request, lastAt);
  if (state.status === 'unopened') return refuse('CALIBRATION.UNKNOWN');
  const command = { type: 'CarryResults', ...carried, at: timely.at } as const;
  const decision = calibrationDecider.decide(command, state);
  if (decision.kind === 'refused') return decision;
  const { events } = decision;
  const commandId = derivedId<PersonId>('carry results', id, String(expected));
  return [writeOf({ category: 'calibration', id, expected, events }, { ...timely, commandId })];
};

interface Applying {
  readonly review: OpenedReview;
  readonly card: CardState;
  readonly session: OpenedCalibration;
  readonly flow: CompiledFlow;
}

/** The band is what a session decides; why, the last move says. Unmoved cards carry no reason. */
const applyCommand = ({ review, card, session, flow }: Applying): OnReview | undefined => {
  const step = openStepOf(review, session.block);
  if (step === undefined) return undefined;
  const { calibrationId, score } = session;
  const value = card.value === undefined ? levelValue(flow, score, card.band) : undefined;
  return {
    type: 'ApplyCalibration',
    step,
    session: calibrationId,
    score,
    ...(value === undefined ? {} : { value }),
    band: card.band,
    from: card.baseline,
    reason: card.moves.at(-1)?.reason ?? '',
  };
};

/**
 * A computed value stays beside the band it was moved to, so that both can be told. A card that
 * came without one and was rated takes the value of its level, or where the level begins.
 */
const levelValue = (flow: CompiledFlow, score: string, band: string): Decimal | undefined => {
  const scale = flow.document.scores[score]?.bands ?? '';
  const level = flow.document.scales[scale]?.levels.find(({ id }) => id === band);
  const value = level?.value ?? level?.from;
  return value === undefined ? undefined : as<Decimal>(value);
};
