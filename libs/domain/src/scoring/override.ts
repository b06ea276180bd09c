import { as } from '../kernel/index.js';
import type { Decimal } from '../kernel/index.js';
import type { Override } from './adjustment-definition.js';
import { unknown } from './adjust.js';
import { bandIn } from './bands.js';
import { hindrance } from './missing.js';
import type { Rejected, Scored, Scoring, Unavailable } from './scored.js';

type Score = Extract<Scored, { readonly kind: 'score' }>;

/**
 * Lets what decides over everything else decide, in the order written: another value in place of
 * the computed one, or no better band than one. Whether it applies must be known; if not, that is a
 * missing part.
 */
export const override = (score: Score, scoring: Scoring): Score | Unavailable | Rejected => {
  let result = score;
  for (const [index, rule] of scoring.definition.override.entries()) {
    const place = `override.${index}`;
    const holds = scoring.holds?.(place);
    const hindered = holds === undefined ? hindrance([unknown(place, scoring)]) : undefined;
    if (hindered !== undefined) return hindered;
    if (holds === true) result = overridden(result, rule, { place, scoring });
  }
  return result;
};

interface At {
  readonly place: string;
  readonly scoring: Scoring;
}

const overridden = (score: Score, { value, bandAtMost }: Override, at: At): Score =>
  value === undefined ? capped(score, bandAtMost ?? '', at) : replaced(score, value, at);

const replaced = (score: Score, text: string, { place, scoring }: At): Score => {
  const value = as<Decimal>(text);
  const band = bandIn(scoring, value);
  const { band: _, ...rest } = score;
  const trace = [...score.trace, { ref: place, value, effect: 'override' as const }];
  return { ...rest, value, ...(band === undefined ? {} : { band }), trace };
};

/** The value stays as it was computed, so that both can be told. */
const capped = (score: Score, most: string, { place, scoring }: At): Score => {
  const levels = scoring.scales.get(scoring.definition.bands ?? '')?.levels ?? [];
  const rank = (id: string | undefined): number => levels.findIndex((level) => level.id === id);
  if (rank(score.band) >= rank(most)) return score;
  const trace = [...score.trace, { ref: place, level: most, effect: 'override' as const }];
  return { ...score, band: most, trace };
};
