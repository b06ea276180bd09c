import { accept, refuse } from '../kernel/index.js';
import type { Decision, Refusal } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { CalibrationEvent } from './calibration-events.js';
import type { Branch, CardState, OpenedCalibration } from './calibration-state.js';
import { touch } from './may-touch.js';
import { moveOf, refusedTarget } from './move-card.js';
import type { AdoptBranch, DropBranch, OpenBranch, TryMove } from './table-commands.js';

type Deciding<C> = (command: C, state: OpenedCalibration) => Decision<CalibrationEvent>;

/** A set of moves beside the table: what it would make is seen before it is adopted. */
export const openBranch: Deciding<OpenBranch> = ({ title, by, at }, state) => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  if (title.trim() === '') return refuse('BRANCH.TITLE_MISSING');
  const branch = `branch-${String(state.branches.size + 1)}`;
  return accept({ type: 'BranchOpened', branch, title, by, at });
};

export const tryMove: Deciding<TryMove> = (command, state) => {
  const branch = openBranchOf(command.branch, state);
  if ('kind' in branch) return branch;
  const card = touch(command, state);
  if ('kind' in card) return card;
  const refusal = refusedTarget(command, state);
  if (refusal !== undefined) return refusal;
  const { type: _, ...tried } = command;
  return accept({ type: 'BranchMoved', ...tried });
};

/**
 * Makes every move of a branch at once, by the rules of moves: a card that somebody moved since,
 * or that the one who adopts may not act on, refuses all of it. Where the panel decides together,
 * the moves are proposed.
 */
export const adoptBranch: Deciding<AdoptBranch> = ({ branch: id, by, at }, state) => {
  const branch = openBranchOf(id, state);
  if ('kind' in branch) return branch;
  const moves: CalibrationEvent[] = [];
  for (const [reviewId, { to, reason, revision }] of branch.moves) {
    const card = touch({ reviewId, revision, by }, state);
    if ('kind' in card) return { ...card, detail: { ...card.detail, review: reviewId } };
    if (to === ERASED || reason === ERASED) return refuse('CARD.UNKNOWN');
    moves.push(moveOf({ reviewId, to, reason, by, at }, card, state));
  }
  return moves.length === 0
    ? refuse('BRANCH.EMPTY')
    : accept(...moves, { type: 'BranchAdopted', branch: id, by, at });
};

export const dropBranch: Deciding<DropBranch> = ({ branch: id, by, at }, state) => {
  const branch = openBranchOf(id, state);
  return 'kind' in branch ? branch : accept({ type: 'BranchDropped', branch: id, by, at });
};

const openBranchOf = (id: string, state: OpenedCalibration): Branch | Refusal => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  const branch = state.branches.get(id);
  return branch?.status === 'open' ? branch : refuse('BRANCH.UNKNOWN');
};

/** The table as it would be with the moves of a branch: nothing of it has happened. */
export const asBranched = (state: OpenedCalibration, id: string): OpenedCalibration => {
  const moves = state.branches.get(id)?.moves ?? new Map<never, never>();
  const cards = [...state.cards].map(([reviewId, card]): readonly [typeof reviewId, CardState] => {
    const move = moves.get(reviewId);
    return [reviewId, move === undefined ? card : { ...card, band: move.to }];
  });
  return { ...state, cards: new Map(cards) };
};
