import { raterFigures, selectionRatios } from '../fairness/index.js';
import type { RaterFigures, SelectionRatio } from '../fairness/index.js';
import type { QuotaAttribute } from '../quotas/index.js';
import { ERASED } from '../review/index.js';
import type { OpenedCalibration } from './calibration-state.js';
import { isRated } from './quota-figures.js';

export interface Fairness {
  /** How often each group reaches the best band or better, by what it is compared on. */
  readonly selection: Readonly<Partial<Record<QuotaAttribute, readonly SelectionRatio[]>>>;
  readonly raters: RaterFigures;
}

/** Attributes that groups are compared on; who rated is told by leniency. */
const COMPARED = ['unit', 'grade', 'title'] as const;

/** Groups of fewer people than this are not told of, where the flow says nothing else. */
export const FAIRNESS_FLOOR = 5;

/** How the table treats groups and how lenient its raters are, with small numbers hidden. */
export const fairnessOf = (
  { cards, bands }: Pick<OpenedCalibration, 'cards' | 'bands'>,
  floor: number = FAIRNESS_FLOOR,
): Fairness => {
  const rated = [...cards.values()].filter(isRated);
  // The upper half of the scale, rounded down: of five levels the best two.
  const top = bands.slice(0, Math.max(1, Math.floor(bands.length / 2)));
  const selection = COMPARED.map((attribute) => {
    const people = rated.flatMap(({ about, band }) => {
      const group = about?.[attribute];
      return group === undefined ? [] : [{ group, isSelected: top.includes(band) }];
    });
    return [attribute, selectionRatios(people, floor)] as const;
  });
  const given = rated.flatMap(({ about, value }) =>
    about?.rater === undefined || value === undefined || value === ERASED
      ? []
      : [{ rater: about.rater, value }],
  );
  return { selection: Object.fromEntries(selection), raters: raterFigures(given, floor) };
};
