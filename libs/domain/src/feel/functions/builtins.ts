import { contextFunctions } from './contexts.js';
import { conversionFunctions } from './conversions.js';
import { listFunctions } from './lists.js';
import { numberFunctions } from './numbers.js';
import { rangeFunctions } from './ranges.js';
import type { Functions, Overload } from './signature.js';
import { statisticFunctions } from './statistics.js';
import { stringFunctions } from './strings.js';
import { durationAbs, timeFunctions } from './times.js';

const all: Functions = {
  ...conversionFunctions,
  ...numberFunctions,
  ...statisticFunctions,
  ...stringFunctions,
  ...listFunctions,
  ...contextFunctions,
  ...timeFunctions,
  ...rangeFunctions,
};

/** The functions of FEEL by name, each with its ways to be called. */
export const builtins: ReadonlyMap<string, readonly Overload[]> = new Map(
  Object.entries({ ...all, abs: [...(all['abs'] ?? []), ...durationAbs] }),
);

/** What the standard has and we have not: the present comes from whoever evaluates. */
export const CLOCKS: ReadonlySet<string> = new Set(['now', 'today']);
