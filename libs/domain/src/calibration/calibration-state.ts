import type {
  CalibrationId,
  CycleId,
  Decimal,
  Instant,
  PersonId,
  ReviewId,
} from '../kernel/index.js';
import type { Personal } from '../review/index.js';
import type { QuotaRule } from '../quotas/index.js';
import type { BaselineCard, CalibrationEvent, Seat } from './calibration-events.js';
import { evolveTable, isTableEvent } from './evolve-table.js';
import type { TableEvent } from './table-events.js';

export interface CardMove {
  readonly from: Personal<string>;
  readonly to: Personal<string>;
  readonly reason: Personal<string>;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface CardState extends Pick<
  BaselineCard,
  'about' | 'uncounted' | 'isOffAgenda' | 'recused'
> {
  readonly reviewId: ReviewId;
  readonly subject: PersonId;
  readonly value?: Personal<Decimal>;
  /** The band it came with, which stays. */
  readonly baseline: Personal<string>;
  readonly band: Personal<string>;
  /** Grows with each move; what `If-Match` is compared with. */
  readonly revision: number;
  readonly moves: readonly CardMove[];
  /** Its result went back to the review: it counts, but stands still. */
  readonly isCarried: boolean;
  /** A move that waits for others of the panel. */
  readonly proposal?: Proposal;
}

export interface Proposal {
  readonly to: Personal<string>;
  readonly reason: Personal<string>;
  readonly by: PersonId;
  readonly backedBy: readonly PersonId[];
}

/** One move of a set that is tried beside the table. */
export interface TriedMove {
  readonly to: Personal<string>;
  readonly reason: Personal<string>;
  readonly revision: number;
}

export interface Branch {
  readonly title: Personal<string>;
  readonly by: PersonId;
  readonly status: 'open' | 'adopted' | 'dropped';
  readonly moves: ReadonlyMap<ReviewId, TriedMove>;
}

/** More people in the bands of a quota than a reason alone allows, as somebody approved. */
export interface Extension {
  readonly bands: readonly string[];
  readonly group?: readonly string[];
  readonly upTo: number;
}

type Opening = Of<'CalibrationOpened'>;

export interface OpenedCalibration extends Pick<
  Opening,
  'balance' | 'checks' | 'rates' | 'facilitators' | 'decides'
> {
  readonly status: 'open' | 'locked';
  readonly calibrationId: CalibrationId;
  readonly cycleId: CycleId;
  readonly block: string;
  readonly group: string;
  readonly score: string;
  readonly bands: readonly string[];
  readonly quota: readonly QuotaRule[];
  readonly adviseBelow: number;
  readonly panel: readonly Seat[];
  readonly cards: ReadonlyMap<ReviewId, CardState>;
  readonly openedAt: Instant;
  /** A result of this lock already went back to its review. */
  readonly hasFlowedBack: boolean;
  readonly branches: ReadonlyMap<string, Branch>;
  readonly extensions: readonly Extension[];
  /** Tables that were published, none of them ever changed. */
  readonly released: readonly Of<'AggregateReleased'>[];
}

export type CalibrationState = { readonly status: 'unopened' } | OpenedCalibration;

type Of<T extends CalibrationEvent['type']> = Extract<CalibrationEvent, { readonly type: T }>;
type Cards = OpenedCalibration['cards'];

export const evolveCalibration = (
  state: CalibrationState,
  event: CalibrationEvent,
): CalibrationState => {
  if (event.type === 'CalibrationOpened') return opened(event);
  if (state.status === 'unopened') return state;
  return isTableEvent(event) ? evolveTable(state, event) : evolveOpened(state, event);
};

const opened = ({ type: _, baseline, tasks, at, ...rest }: Opening): OpenedCalibration => ({
  status: 'open',
  ...rest,
  panel: tasks,
  cards: withCards(new Map(), baseline),
  openedAt: at,
  hasFlowedBack: false,
  branches: new Map(),
  extensions: [],
  released: [],
});

const withCards = (before: Cards, cards: readonly BaselineCard[]): Cards =>
  new Map([
    ...before,
    ...cards.map(({ band, ...card }): readonly [ReviewId, CardState] => {
      const revision = (before.get(card.reviewId)?.revision ?? -1) + 1;
      const fresh = { baseline: band, band, revision, moves: [], isCarried: false };
      return [card.reviewId, { ...card, ...fresh }];
    }),
  ]);

const evolveOpened = (
  state: OpenedCalibration,
  event: Exclude<CalibrationEvent, Opening | TableEvent>,
): OpenedCalibration => {
  switch (event.type) {
    case 'CardMoved':
      return { ...state, cards: moved(state.cards, event) };
    case 'CardsAdmitted':
      return { ...state, status: 'open', cards: withCards(state.cards, event.cards) };
    case 'CardsWithdrawn': {
      const gone = new Set(event.reviewIds);
      const cards = new Map([...state.cards].filter(([id]) => !gone.has(id)));
      return { ...state, status: event.isOver ? 'locked' : state.status, cards };
    }
    case 'CalibrationLocked':
      return { ...state, status: 'locked', hasFlowedBack: false };
    case 'CalibrationUnlocked':
      return { ...state, status: 'open' };
    case 'ResultsCarried': {
      const hasFlowedBack = state.hasFlowedBack || event.applied.length > 0;
      return { ...state, hasFlowedBack, cards: carried(state.cards, event) };
    }
  }
};

const moved = (cards: Cards, { reviewId, ...event }: Of<'CardMoved'>): Cards => {
  const card = cards.get(reviewId);
  if (card === undefined) return cards;
  const { type: __, ...move } = event;
  const moves = [...card.moves, move];
  const { proposal: _, ...rest } = card;
  return new Map(cards).set(reviewId, {
    ...rest,
    band: event.to,
    revision: card.revision + 1,
    moves,
  });
};

const carried = (cards: Cards, { applied, missed }: Of<'ResultsCarried'>): Cards => {
  const next = new Map(cards);
  for (const id of [...applied, ...missed]) {
    const card = cards.get(id);
    if (card !== undefined) next.set(id, { ...card, isCarried: true });
  }
  return next;
};
