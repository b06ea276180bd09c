import { add } from '../decimal/index.js';
import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { OpenedCalibration } from './calibration-state.js';

/** What the bands on the table cost together, where the flow gives a rate for each. */
export const costOf = ({
  rates,
  cards,
}: Pick<OpenedCalibration, 'rates' | 'cards'>): Decimal | undefined =>
  rates === undefined
    ? undefined
    : [...cards.values()].reduce(
        (total, { band }) => add(total, rates[band] ?? as<Decimal>('0')),
        as<Decimal>('0'),
      );
