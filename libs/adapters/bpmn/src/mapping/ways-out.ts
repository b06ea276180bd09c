import type { CompiledFlow, NodeOf } from '@reprise/domain/flow/compile';
import { scopesOf } from './scopes.js';

/** A way from a decision back to an earlier block, or from an `end` to the end of the review. */
export interface WayOut {
  /** The block it starts from. */
  readonly from: string;
  /** The block that is sent back to, as the flow says; nothing for an `end`. */
  readonly to?: string;
  /** Where it arrives in the drawing: that block, or what it is drawn in. */
  readonly landing?: string;
  /** The sub-process that is left by it; BPMN lets no flow cross its edge. */
  readonly leaves?: string;
}

export interface WaysOut {
  readonly of: (block: string) => readonly WayOut[];
  /** Those that leave a sub-process by its edge. */
  readonly leaving: (scope: string) => readonly WayOut[];
  /** Blocks at which one of them arrives. */
  readonly landings: ReadonlySet<string>;
}

/** All ways in a flow that do not lead on to the next block. */
export const waysOut = (flow: CompiledFlow): WaysOut => {
  const scopes = scopesOf(flow);
  const all = [...flow.nodes.values()].flatMap((node): readonly WayOut[] => {
    const inside = scopes.get(node.id) ?? [];
    if (node.kind === 'end') return [{ from: node.id, ...leaves(inside, 0) }];
    return node.kind === 'decision' ? backFrom(node, scopes) : [];
  });
  return {
    of: (block) => all.filter(({ from }) => from === block),
    leaving: (scope) => all.filter((way) => way.leaves === scope),
    landings: new Set(all.flatMap(({ landing }) => (landing === undefined ? [] : [landing]))),
  };
};

const leaves = (inside: readonly string[], depth: number): { readonly leaves?: string } => {
  const scope = inside[depth];
  return scope === undefined ? {} : { leaves: scope };
};

/**
 * A way into a sub-process arrives at the sub-process as a whole. Between branches of a group of
 * which some are enough there is no way at all: which of them run is not drawn.
 */
const backFrom = (
  node: NodeOf<'decision'>,
  scopes: ReadonlyMap<string, readonly string[]>,
): readonly WayOut[] => {
  if (!node.document.outcomes.some(isBack)) return [];
  const inside = scopes.get(node.id) ?? [];
  const seen = new Set<string>();
  return node.document.returnsTo.flatMap((to) => {
    const other = scopes.get(to) ?? [];
    const shared = sharedStart(inside, other);
    const landing = other[shared] ?? to;
    if (!scopes.has(landing) || seen.has(landing)) return [];
    seen.add(landing);
    return [{ from: node.id, to, landing, ...leaves(inside, shared) }];
  });
};

type Outcome = NodeOf<'decision'>['document']['outcomes'][number];

const isBack = (outcome: Outcome): boolean =>
  (typeof outcome === 'string' ? outcome : outcome.means) === 'send back';

const sharedStart = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((scope, index) => scope !== b[index]);
  return differs === -1 ? a.length : differs;
};
