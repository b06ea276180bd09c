import { derivedId } from '../kernel/index.js';
import type { BandScale, ScoreDefinition } from './score-definition.js';

/** The same JSON for the same meaning, whatever the order in which names were written. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, canonical(inner)]),
  );
};

/** Digest of a formula and of the scale that bands it, without their titles: the version a stored score was computed by. */
export const formulaVersion = (
  definition: ScoreDefinition,
  scale: BandScale | undefined,
): string => {
  const { title: _, ...meaning } = definition;
  const levels = scale?.levels.map(({ id, from, value }) => ({ id, from, value }));
  const whole = canonical({ meaning, levels, owns: scale?.owns });
  return derivedId('score formula', JSON.stringify(whole));
};
