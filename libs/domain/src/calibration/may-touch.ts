import { refuse } from '../kernel/index.js';
import type { PersonId, Refusal, ReviewId } from '../kernel/index.js';
import type { CardState, OpenedCalibration } from './calibration-state.js';

/** Whether somebody neither acts on a card nor sees it: their own, or one they are barred from. */
export const isRecused = ({ subject, recused = [] }: CardState, person: PersonId): boolean =>
  subject === person || recused.includes(person);

/** Members of the panel who have a say on a card. */
export const sayOn = (card: CardState, { panel }: OpenedCalibration): readonly PersonId[] =>
  panel.flatMap(({ assignee }) => (isRecused(card, assignee) ? [] : [assignee]));

interface Touch {
  readonly reviewId: ReviewId;
  readonly revision: number;
  readonly by: PersonId;
}

/** The very card a person saw, on an open table, if it is theirs to act on. */
export const touch = (
  { reviewId, revision, by }: Touch,
  state: OpenedCalibration,
): CardState | Refusal => {
  if (state.status === 'locked') return refuse('CALIBRATION.LOCKED');
  const card = state.cards.get(reviewId);
  if (card === undefined) return refuse('CARD.UNKNOWN');
  return refusedTouch(card, by) ?? (card.revision === revision ? card : stale(card, revision));
};

const refusedTouch = (card: CardState, by: PersonId): Refusal | undefined => {
  if (card.isCarried) return refuse('CARD.CARRIED');
  // Whoever decides in the session may be one of those compared: never on themselves.
  if (card.subject === by) return refuse('CARD.OWN');
  // To somebody recused the card is not there, so nothing tells them that it is.
  if (isRecused(card, by)) return refuse('CARD.UNKNOWN');
  return card.isOffAgenda === true ? refuse('CARD.OFF_AGENDA') : undefined;
};

const stale = ({ revision, moves }: CardState, expected: number): Refusal =>
  refuse('CARD.STALE', {
    expected: String(expected),
    actual: String(revision),
    by: moves.at(-1)?.by ?? '',
  });
