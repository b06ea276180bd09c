import type { ReviewId } from '../kernel/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { Branch, CardState, OpenedCalibration } from './calibration-state.js';
import type { TableEvent } from './table-events.js';

const TABLE: Readonly<Record<TableEvent['type'], true>> = {
  MoveProposed: true,
  MoveBacked: true,
  MoveOpposed: true,
  MoveUndone: true,
  MemberRecused: true,
  QuotaExtended: true,
  AggregateReleased: true,
  BranchOpened: true,
  BranchMoved: true,
  BranchAdopted: true,
  BranchDropped: true,
};

export const isTableEvent = (event: CalibrationEvent): event is TableEvent => event.type in TABLE;

/** How what is said at the table changes it. */
export const evolveTable = (state: OpenedCalibration, event: TableEvent): OpenedCalibration => {
  switch (event.type) {
    case 'MoveProposed':
    case 'MoveBacked':
    case 'MoveOpposed':
    case 'MoveUndone':
      return onCard(state, event.reviewId, (card) => talkedAbout(card, event));
    case 'MemberRecused':
      return event.reviewIds.reduce(
        (all, id) => onCard(all, id, (card) => recused(card, event.person)),
        state,
      );
    case 'QuotaExtended': {
      const { bands, group, upTo } = event;
      const extension = { bands, upTo, ...(group === undefined ? {} : { group }) };
      return { ...state, extensions: [...state.extensions, extension] };
    }
    case 'AggregateReleased':
      return { ...state, released: [...state.released, event] };
    case 'BranchOpened': {
      const { title, by } = event;
      return withBranch(state, event.branch, { title, by, status: 'open', moves: new Map() });
    }
    case 'BranchMoved':
      return onBranch(state, event.branch, (branch) => tried(branch, state, event));
    case 'BranchAdopted':
      return onBranch(state, event.branch, (branch) => ({ ...branch, status: 'adopted' }));
    case 'BranchDropped':
      return onBranch(state, event.branch, (branch) => ({ ...branch, status: 'dropped' }));
  }
};

const onCard = (
  state: OpenedCalibration,
  id: ReviewId,
  change: (card: CardState) => CardState,
): OpenedCalibration => {
  const card = state.cards.get(id);
  return card === undefined
    ? state
    : { ...state, cards: new Map(state.cards).set(id, change(card)) };
};

type Talk = Extract<TableEvent, { readonly type: `Move${string}` }>;

const talkedAbout = (card: CardState, event: Talk): CardState => {
  const { proposal, ...rest } = card;
  const revision = card.revision + 1;
  switch (event.type) {
    case 'MoveProposed': {
      const { to, reason, by } = event;
      return { ...rest, revision, proposal: { to, reason, by, backedBy: [by] } };
    }
    case 'MoveBacked': {
      if (proposal === undefined) return card;
      const backedBy = [...proposal.backedBy, event.by];
      return { ...rest, revision, proposal: { ...proposal, backedBy } };
    }
    case 'MoveOpposed':
      return { ...rest, revision };
    case 'MoveUndone':
      return { ...rest, revision, band: event.to, moves: card.moves.slice(0, -1) };
  }
};

const recused = (
  card: CardState,
  person: NonNullable<CardState['recused']>[number],
): CardState => ({
  ...card,
  recused: [...(card.recused ?? []), person],
});

const withBranch = (state: OpenedCalibration, id: string, branch: Branch): OpenedCalibration => ({
  ...state,
  branches: new Map(state.branches).set(id, branch),
});

const onBranch = (
  state: OpenedCalibration,
  id: string,
  change: (branch: Branch) => Branch,
): OpenedCalibration => {
  const branch = state.branches.get(id);
  return branch === undefined ? state : withBranch(state, id, change(branch));
};

const tried = (
  branch: Branch,
  { cards }: OpenedCalibration,
  { reviewId, to, reason, revision }: Extract<TableEvent, { readonly type: 'BranchMoved' }>,
): Branch => {
  const moves = new Map(branch.moves);
  if (cards.get(reviewId)?.band === to) moves.delete(reviewId);
  else moves.set(reviewId, { to, reason, revision });
  return { ...branch, moves };
};
