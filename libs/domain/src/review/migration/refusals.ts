import type { CompiledFlow } from '../../flow/compile/index.js';
import { isSettled } from '../../flow/conductor/index.js';
import { refuse } from '../../kernel/index.js';
import type { Refusal } from '../../kernel/index.js';
import { blockOf } from '../record/index.js';
import type { StepKey, StepState } from '../record/index.js';
import { isSame } from './moving.js';
import type { Moving } from './moving.js';
import { anotherMeaning, cannotGoOn } from './open-steps.js';
import { scoresThatChanged } from './scores.js';

/** Steps that a migration back withdraws: nobody has written anything there. */
export type Withdrawn = ReadonlySet<StepKey>;

/**
 * Everything for which a review may not go on with another version: where something open has no
 * counterpart, where a right would become less, or where what was said or shown would silently
 * mean something else.
 */
export const refusalsOf = (moving: Moving, withdrawn: Withdrawn): readonly Refusal[] => {
  const { before, after, review } = moving;
  if (before.document.flow !== after.document.flow)
    return [refuse('MIGRATION.OTHER_FLOW', { flow: after.document.flow })];
  const ofSteps = [...review.steps.values()].flatMap((step) =>
    withdrawn.has(step.key) ? [] : (refusalOf(moving, step) ?? []),
  );
  return once([...ofSteps, ...ofChoices(moving), ...ofReaders(moving), ...ofScores(moving)]);
};

const once = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(
    refusals.map((each) => [`${each.code} ${JSON.stringify(each.detail)}`, each]),
  ).values(),
];

const refusalOf = (moving: Moving, step: StepState): Refusal | undefined => {
  const was = moving.before.nodes.get(step.block);
  const is = moving.after.nodes.get(step.block);
  const isOpen = step.status === 'open';
  // What is over stays in the record, whether or not its block is still there.
  if (is === undefined || was === undefined)
    return isOpen ? refuse('MIGRATION.OPEN_BLOCK_GONE', { block: step.block }) : undefined;
  const pair = { moving, step, was, is };
  return anotherMeaning(pair) ?? (isOpen ? cannotGoOn(pair) : undefined);
};

/** A way that was taken is known by its place: it must still be the same way. */
const ofChoices = ({ before, after, review }: Moving): readonly Refusal[] =>
  [...review.choices].flatMap(([key, branch]) => {
    const block = key.split(/[[?]/, 1)[0] ?? key;
    const isWay = !key.endsWith('?') && after.nodes.has(block);
    return isWay && !isSame(wayOf(before, block, branch), wayOf(after, block, branch))
      ? [refuse('MIGRATION.WAY_CHANGED', { block })]
      : [];
  });

/** The blocks a way leads into; of those behind the way nothing is said. */
const wayOf = ({ nodes }: CompiledFlow, block: string, branch: number | 'otherwise') => {
  const node = nodes.get(block);
  if (node?.kind !== 'choose') return undefined;
  const children = branch === 'otherwise' ? node.otherwise : node.cases[branch]?.children;
  const { cases } = node.document;
  return {
    // The default was taken because none of the conditions held.
    when: branch === 'otherwise' ? cases.map(({ when }) => when) : cases[branch]?.when,
    blocks: (children ?? []).map(({ id }) => id),
  };
};

/** Whoever wrote under the old rules was not told of these readers. */
const ofReaders = ({ before, after, review }: Moving): readonly Refusal[] => {
  const written = new Set([...review.submissions.keys()].map(blockOf));
  const known = before.document.visibility;
  return after.document.visibility
    .filter((rule) => written.has(rule.of) && !known.some((each) => isSame(each, rule)))
    .map(({ of }) => refuse('MIGRATION.READERS_ADDED', { block: of }));
};

/** A result that people have been told, or that was agreed on, is not made anew by a formula. */
const ofScores = (moving: Moving): readonly Refusal[] =>
  scoresThatChanged(moving)
    .filter((score) => isSettled(moving.review, moving.before, score))
    .map((score) => refuse('MIGRATION.SCORE_SETTLED', { score }));
