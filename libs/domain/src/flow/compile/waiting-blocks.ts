import type { CompiledFlow, NodeOf } from './compiled-flow.js';
import { hasDue } from './kind-traits.js';

/** Ids of the stages of a flow, in its order. */
export const stagesOfFlow = (flow: CompiledFlow): readonly string[] =>
  [...flow.nodes.values()].flatMap(({ kind, id }) => (kind === 'stage' ? [id] : []));

/** The calibrations of a flow, in its order. */
export const calibrationsOfFlow = (flow: CompiledFlow): readonly NodeOf<'calibration'>[] =>
  [...flow.nodes.values()].filter((node) => node.kind === 'calibration');

/** Blocks whose step has a due while it is open, so that the due can be extended. */
export const dueBlocksOf = (flow: CompiledFlow): readonly string[] =>
  [...flow.nodes.values()].filter(hasDue).map(({ id }) => id);

/** Blocks that hold a review for want of a fact: scores that may not be computed without a part. */
export const holdingBlocks = ({ nodes, document }: CompiledFlow): readonly string[] => {
  const mayReject = Object.values(document.scores).some(({ missing }) =>
    typeof missing === 'string' ? missing === 'reject' : Object.values(missing).includes('reject'),
  );
  if (!mayReject) return [];
  return [...nodes.values()].flatMap(({ kind, id }) => (kind === 'compute' ? [id] : []));
};
