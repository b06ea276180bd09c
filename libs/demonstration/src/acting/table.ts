import { quotaFigures } from '@reprise/domain/calibration';
import type { CardState, OpenedCalibration } from '@reprise/domain/calibration';
import type { OnCalibration } from '@reprise/application/calibrations';
import type { PersonId } from '@reprise/domain/kernel';
import type { Chance } from '../chance.js';
import { MOVED_DOWN, MOVED_UP, OVER_QUOTA } from '../writing/remarks.js';

/** A calibration table as somebody thinks it over before moving the first card. */
export class Table {
  private readonly cards: Map<CardState['reviewId'], CardState>;
  private readonly moved: OnCalibration[] = [];

  constructor(
    private readonly session: OpenedCalibration,
    private readonly mover: PersonId,
    private readonly chance: Chance,
  ) {
    this.cards = new Map(session.cards);
  }

  /** What is moved, in order. */
  moves(): readonly OnCalibration[] {
    this.keepQuotas();
    const [down, up] = [this.weakest('A'), this.best('B')];
    // One down for one up: the shares stay as they were.
    if (down !== undefined && up !== undefined) {
      this.move(down, 'B', this.chance.pick(MOVED_DOWN));
      this.move(up, 'A', this.chance.pick(MOVED_UP));
    }
    return this.moved;
  }

  /** The last of a full band goes down one, as often as a quota is exceeded. */
  private keepQuotas(): void {
    for (let rounds = 0; rounds < this.cards.size; rounds += 1) {
      const over = quotaFigures({ ...this.session, cards: this.cards }).find(
        ({ actual, allowed, isBinding }) => isBinding && actual > allowed,
      );
      const band = over?.bands.at(-1);
      const below = this.session.bands[this.session.bands.indexOf(band ?? '') + 1];
      const card = band === undefined ? undefined : this.weakest(band);
      if (card === undefined || below === undefined) return;
      this.move(card, below, this.chance.pick(OVER_QUOTA));
    }
  }

  private weakest(band: string): CardState | undefined {
    return this.inBand(band).at(-1);
  }

  private best(band: string): CardState | undefined {
    return this.inBand(band).at(0);
  }

  /** Best first. Nobody moves their own card, and no card is moved twice. */
  private inBand(band: string): readonly CardState[] {
    return [...this.cards.values()]
      .filter((card) => card.band === band && card.baseline === band)
      .filter(({ subject }) => subject !== this.mover)
      .toSorted((a, b) => Number(b.value ?? 0) - Number(a.value ?? 0));
  }

  private move(card: CardState, to: string, reason: string): void {
    const { reviewId, revision } = card;
    this.moved.push({ type: 'MoveCard', reviewId, revision, to, reason });
    this.cards.set(reviewId, { ...card, band: to, revision: revision + 1 });
  }
}
