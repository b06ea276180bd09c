import type { CompiledFlow, Node } from '../../flow/compile/index.js';
import { sameJson } from '../../flow/canonical/index.js';
import type { Json } from '../../flow/canonical/index.js';
import type { OpenedReview } from '../record/index.js';

/** A running review, the version of its flow in force until now, and the one it is to go on with. */
export interface Moving {
  readonly before: CompiledFlow;
  readonly after: CompiledFlow;
  readonly review: OpenedReview;
}

/** Whether two parts of documents say the same; what is not there is the same as what is not there. */
export const isSame = (one: unknown, other: unknown): boolean =>
  // Documents are made of what JSON can hold.
  sameJson((one ?? null) as Json, (other ?? null) as Json);

/** A block's own properties, without some. */
export const without = (node: Node, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(node.document).filter(([name]) => !names.includes(name)));

/** The splits among people that a block stands in, the innermost first. */
export const roundsOf = ({ nodes }: CompiledFlow, node: Node): readonly string[] => {
  const rounds: string[] = [];
  for (let at = nodes.get(node.parent ?? ''); at !== undefined; at = nodes.get(at.parent ?? '')) {
    if (at.kind === 'forEach') rounds.push(at.id);
  }
  return rounds;
};
