import { compare } from '../decimal/index.js';
import type { Decimal } from '../kernel/index.js';
import type { BandScale } from './score-definition.js';
import type { Scoring } from './scored.js';

/** The level a value falls in; the last level takes everything below the others. */
export const bandOf = ({ levels, owns }: BandScale, value: Decimal): string | undefined => {
  const found = levels.find(({ from }) => {
    if (from === undefined) return false;
    const order = compare(value, from);
    return owns === 'lower' ? order >= 0 : order > 0;
  });
  return found?.id ?? levels.at(-1)?.id;
};

/** The band of a value on the scale of a definition, where it names one. */
export const bandIn = ({ definition, scales }: Scoring, value: Decimal): string | undefined => {
  const scale = definition.bands === undefined ? undefined : scales.get(definition.bands);
  return scale === undefined ? undefined : bandOf(scale, value);
};
