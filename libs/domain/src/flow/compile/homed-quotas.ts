import { reachesBeyondTable } from '../../quotas/index.js';
import type { QuotaRule } from '../../quotas/index.js';
import type { CompiledFlow, Node } from './compiled-flow.js';
import { quotasAt } from './quotas-of.js';

/**
 * Quotas of a block that have a home of their own: all of those on a task or a decision, and of a
 * session those that reach beyond its table.
 */
export const homedQuotas = (flow: CompiledFlow, node: Node): readonly QuotaRule[] =>
  quotasAt(flow, node).filter((rule) => node.kind !== 'calibration' || reachesBeyondTable(rule));

const known = new WeakMap<CompiledFlow, boolean>();

/** Whether anything in a flow counts towards a quota of its own home; asked with every change. */
export const hasHomes = (flow: CompiledFlow): boolean => {
  const before = known.get(flow);
  if (before !== undefined) return before;
  const has = [...flow.nodes.values()].some((node) => homedQuotas(flow, node).length > 0);
  known.set(flow, has);
  return has;
};
