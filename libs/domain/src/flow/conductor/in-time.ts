import type { OpenedReview, StepState } from '../../review/record/index.js';
import type { CompiledFlow, Node } from '../compile/index.js';

/**
 * Whether a step stands in a branch that others went on without, and that counts only if it is in
 * time: past its due it takes nothing more, whatever its own rule for that is.
 */
export const closesWhenDue = (
  { flow, state }: { readonly flow: CompiledFlow; readonly state: OpenedReview },
  { key, block }: StepState,
): boolean => {
  const suffix = key.slice(block.length);
  for (let at = parentOf(flow, block); at !== undefined; at = parentOf(flow, at.id)) {
    if (countsInTime(at) && hasGoneOn(state, at.id + suffix)) return true;
  }
  return false;
};

const countsInTime = (node: Node): boolean =>
  (node.kind === 'parallel' || node.kind === 'forEach') &&
  node.document.rest === 'count if in time';

const parentOf = ({ nodes }: CompiledFlow, id: string): Node | undefined =>
  nodes.get(nodes.get(id)?.parent ?? '');

/** A round's own key has one person less than the steps in it. */
const hasGoneOn = ({ steps }: OpenedReview, key: string): boolean => {
  for (let at = key; ; at = at.slice(0, at.lastIndexOf('['))) {
    const outcome = steps.get(at)?.outcome;
    if (outcome === 'joined' || outcome === 'too few') return true;
    if (!at.includes('[')) return false;
  }
};
