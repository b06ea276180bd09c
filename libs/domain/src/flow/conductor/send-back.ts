import type { StepKey } from '../../review/record/index.js';
import { childrenOf, descendantIds } from '../compile/index.js';
import type { Node } from '../compile/index.js';
import { blockOf } from './below.js';
import type { Arrival } from './progress.js';
import type { Run } from './run.js';

/**
 * Sends the review back to an earlier step: the target, and whatever followed it on the way to
 * the decision, will be opened again; what was written stays. Siblings in a parallel go on
 * untouched (decision 5 of the flow language). When the target never ran, the next of
 * `returnsTo` that did is taken.
 */
export const sendBack = ({ run, node, key, scope }: Arrival<'decision'>, chosen?: string): void => {
  const targets = inTurn(node.document.returnsTo, chosen);
  const ran = targets.find(
    (id) => !run.state.locked.has(id) && keysOf(run, id, scope.suffix).length > 0,
  );
  if (ran === undefined) return;
  const ids = idsBetween(run.flow.nodes, ran, node.id);
  const { locked } = run.state;
  const cleared = [...run.state.steps.values()]
    .filter(({ block, status }) => ids.has(block) && status !== 'again' && !locked.has(block))
    .map((step) => step.key);
  const containers = [...run.state.choices.keys(), ...run.state.people.keys()].filter((container) =>
    ids.has(blockOf(container)),
  );
  run.emit({
    type: 'SentBack',
    step: key,
    to: keysOf(run, ran, scope.suffix)[0] ?? ran,
    cleared: [...new Set([...cleared, ...containers])],
  });
  run.restart = true;
};

/** The chosen one, those listed after it, and only then those before it. */
const inTurn = (listed: readonly string[], chosen: string | undefined): readonly string[] => {
  const first = Math.max(0, chosen === undefined ? 0 : listed.indexOf(chosen));
  return [...listed.slice(first), ...listed.slice(0, first)];
};

const keysOf = (run: Run, id: string, suffix: string): readonly StepKey[] =>
  [id + suffix, id].filter((key) => {
    const step = run.state.steps.get(key);
    return step !== undefined && step.status !== 'skipped';
  });

/** Ids of the target, of the decision, and of all blocks that are walked between them. */
export const idsBetween = (
  nodes: ReadonlyMap<string, Node>,
  target: string,
  decision: string,
): ReadonlySet<string> => {
  const above = new Set(pathOf(nodes, decision));
  const ids = new Set<string>();
  for (let at = nodes.get(target); at !== undefined; at = parentOf(nodes, at)) {
    if (above.has(at.id)) break;
    for (const id of descendantIds(at)) if (at.id === target || id === at.id) ids.add(id);
    addFollowers({ nodes, at, above, decision, ids });
  }
  for (const id of descendantIds(nodes.get(decision))) ids.add(id);
  return ids;
};

interface Following {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly at: Node;
  readonly above: ReadonlySet<string>;
  readonly decision: string;
  readonly ids: Set<string>;
}

/** Later siblings in a sequence, up to and including the one that holds the decision. */
const addFollowers = ({ nodes, at, above, decision, ids }: Following): void => {
  const parent = parentOf(nodes, at);
  if (parent?.kind === 'parallel') return;
  const siblings = parent === undefined ? [...topLevel(nodes)] : childrenOf(parent);
  const later = siblings.slice(siblings.findIndex((sibling) => sibling.id === at.id) + 1);
  for (const sibling of later) {
    const holdsDecision = sibling.id === decision || above.has(sibling.id);
    if (holdsDecision) {
      addUpTo(sibling, decision, ids);
      return;
    }
    for (const id of descendantIds(sibling)) ids.add(id);
  }
};

/** Everything in a block that is walked before the decision inside it. */
const addUpTo = (node: Node, decision: string, ids: Set<string>): void => {
  for (const id of descendantIds(node)) {
    if (id === decision) return;
    // What people were asked on the way is asked again, what only holds blocks is no step.
    const isHolder = id === node.id && node.kind !== 'decision' && node.kind !== 'vote';
    if (!isHolder) ids.add(id);
  }
};

const parentOf = (nodes: ReadonlyMap<string, Node>, node: Node): Node | undefined =>
  node.parent === undefined ? undefined : nodes.get(node.parent);

const pathOf = (nodes: ReadonlyMap<string, Node>, id: string): string[] => {
  const path: string[] = [];
  for (let at = nodes.get(id); at !== undefined; at = parentOf(nodes, at)) path.push(at.id);
  return path;
};

const topLevel = function* (nodes: ReadonlyMap<string, Node>): Generator<Node> {
  for (const node of nodes.values()) if (node.parent === undefined) yield node;
};
