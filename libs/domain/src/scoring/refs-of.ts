import { isDecimal } from '../decimal/index.js';
import type { ScoreDefinition } from './score-definition.js';

/** References that stand for one value each, in the order of the formula. */
export const singleRefs = ({
  weighted = {},
  lookup,
  firstOf = [],
  adjust,
}: ScoreDefinition): readonly string[] => [
  ...Object.keys(weighted),
  ...(lookup?.of ?? []),
  ...firstOf,
  ...adjust.map(({ bonus, malus }) => bonus ?? malus ?? '').filter((ref) => !isDecimal(ref)),
];

/** References that stand for many values: what raters entered, the goals of a plan. */
export const listRefs = ({ raters, list }: ScoreDefinition): readonly string[] =>
  [raters?.of, list?.of].filter((ref) => ref !== undefined);
