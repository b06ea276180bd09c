import { fieldOf } from '../../flow/compile/index.js';
import type { CompiledFlow } from '../../flow/compile/index.js';
import { isSame } from './moving.js';
import type { Moving } from './moving.js';

const refsOf = ({ formulas }: CompiledFlow, score: string): readonly string[] => {
  const formula = formulas.get(score);
  return formula === undefined ? [] : [...formula.singles, ...formula.lists];
};

/** All that a score is made of, down to the levels of a scale: said differently, it is another. */
const madeOf = (flow: CompiledFlow, score: string, seen: ReadonlySet<string>): object => {
  const parts = refsOf(flow, score).map((ref) => {
    if (flow.document.scores[ref] === undefined) return partOf(flow, ref);
    return seen.has(ref) ? ref : madeOf(flow, ref, new Set([...seen, ref]));
  });
  return { version: flow.formulas.get(score)?.version ?? null, parts };
};

/** A measure, or a field of a form with what its levels count. */
const partOf = (flow: CompiledFlow, ref: string): object => {
  const [block = '', name = ''] = ref.split('.');
  const field = fieldOf(flow, block, name);
  const levels = field?.type === 'rating' ? levelsOf(flow, field.scale) : [];
  return { ref, measure: flow.document.measures[ref] ?? null, type: field?.type ?? null, levels };
};

const levelsOf = ({ document }: CompiledFlow, scale: string): readonly object[] =>
  (document.scales[scale]?.levels ?? []).map(({ id, value }) => ({ id, value: value ?? null }));

/** Scores that were computed and are in both versions, but are not computed alike any more. */
export const scoresThatChanged = ({ before, after, review }: Moving): readonly string[] =>
  [...review.scores.keys()].filter(
    (score) =>
      after.formulas.has(score) &&
      !isSame(madeOf(before, score, new Set()), madeOf(after, score, new Set())),
  );
