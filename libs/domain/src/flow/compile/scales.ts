import type { BandScale } from '../../scoring/index.js';
import { as } from '../../kernel/index.js';
import type { Decimal } from '../../kernel/index.js';
import type { FlowDocument } from '../language/index.js';

/** Scales as the scoring room reads them. */
export const scalesOf = (document: FlowDocument): ReadonlyMap<string, BandScale> =>
  new Map(
    Object.entries(document.scales).map(([key, { levels, owns }]) => [
      key,
      {
        owns,
        levels: levels.map(({ id, label, from, value }) => ({
          id,
          label,
          ...(from === undefined ? {} : { from: as<Decimal>(from) }),
          ...(value === undefined ? {} : { value: as<Decimal>(value) }),
        })),
      },
    ]),
  );
