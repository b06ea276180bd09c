import { blockOf } from '../../review/record/index.js';
import type { StepKey } from '../../review/record/index.js';
import { childrenOf, descendantIds } from '../compile/index.js';
import type { Node } from '../compile/index.js';
import { flagOnce } from './flag-once.js';
import { restsOn, staleMark } from './inputs.js';
import type { Arrival } from './progress.js';
import type { Run } from './run.js';

/**
 * Sends the review back to an earlier step: the target, and whatever followed it on the way to
 * the decision, will be opened again; what was written stays. Siblings in a parallel go on
 * untouched (decision 5 of the flow language). When the target never ran, the next of
 * `returnsTo` that did is taken; when none did, the decision itself is asked again, and flagged:
 * it said that it cannot go on, and nothing else would ever ask anybody anything.
 */
export const sendBack = (arrival: Arrival<'decision'>, chosen?: string): void => {
  const { run, node, key } = arrival;
  const targets = inTurn(node.document.returnsTo, chosen);
  const ran = targets.find((id) => !run.state.locked.has(id) && hasRun(arrival, id));
  if (ran !== undefined) return returnTo(arrival, ran);
  flagOnce(run, key, 'nothing to send back to');
  run.emit({ type: 'SentBack', step: key, to: key, cleared: [key] });
  run.restart = true;
};

type From = Pick<Arrival<Node['kind']>, 'run' | 'node' | 'key' | 'scope'>;

/** Opens an earlier step that ran again, and what followed it up to here. */
export const returnTo = (from: From, target: string): void => {
  const { run, key, scope } = from;
  const to = keysOf(from, target)[0] ?? target + scope.suffix;
  const cleared = clearedBy(from, target);
  run.emit({ type: 'SentBack', step: key, to, cleared });
  markStale(run, cleared);
  run.restart = true;
};

/** The chosen one, those listed after it, and only then those before it. */
const inTurn = (listed: readonly string[], chosen: string | undefined): readonly string[] => {
  const first = Math.max(0, chosen === undefined ? 0 : listed.indexOf(chosen));
  return [...listed.slice(first), ...listed.slice(0, first)];
};

/** Siblings go on, but what rests on the answers that are asked again is told so (decision 5). */
const markStale = (run: Run, cleared: readonly StepKey[]): void => {
  const asked = cleared.filter((key) => (run.state.submissions.get(key) ?? []).length > 0);
  const { computed, stale } = restsOn(run.flow, run.state, asked);
  const mark = staleMark(asked.map(blockOf));
  for (const key of [...computed, ...stale]) if (!cleared.includes(key)) flagOnce(run, key, mark);
};

const clearedBy = (arrival: From, target: string): readonly StepKey[] => {
  const { run, node } = arrival;
  const ids = idsBetween(run.flow.nodes, target, node.id);
  const isOwn = inSharedScope(arrival, target);
  const { locked, steps, choices, people } = run.state;
  const cleared = [...steps.values()]
    .filter(({ block, status }) => ids.has(block) && status !== 'again' && !locked.has(block))
    .map((step) => step.key);
  // Who is asked in a round stays, unless the round itself, or what is before it, is asked again.
  const kept = new Set(pathOf(run.flow.nodes, target).slice(1));
  const rounds = [...people.keys()].filter((round) => !kept.has(blockOf(round)));
  const containers = [...choices.keys(), ...rounds].filter((container) =>
    ids.has(blockOf(container)),
  );
  return [...new Set([...cleared, ...containers])].filter(isOwn);
};

/** Whether there is a step of a block, or of one in it where it is a stage or another that holds. */
const hasRun = (arrival: From, id: string): boolean =>
  [...descendantIds(arrival.run.flow.nodes.get(id))].some(
    (inner) => keysOf(arrival, inner).length > 0,
  );

const keysOf = (arrival: From, id: string): readonly StepKey[] => {
  const isOwn = inSharedScope(arrival, id);
  return [...arrival.run.state.steps.values()].flatMap(({ key, block, status }) =>
    block === id && status !== 'skipped' && isOwn(key) ? [key] : [],
  );
};

/**
 * Within a round that decision and target are both in, only what is of the same person; a round
 * that only the target is in is asked again for all its people.
 */
const inSharedScope = ({ run, node, scope }: From, target: string) => {
  const above = new Set(pathOf(run.flow.nodes, node.id));
  const shared = pathOf(run.flow.nodes, target).filter(
    (id) => id !== target && above.has(id) && run.flow.nodes.get(id)?.kind === 'forEach',
  ).length;
  const suffix = scope.elements
    .slice(0, shared)
    .map((person) => `[${person}]`)
    .join('');
  return (key: StepKey): boolean =>
    key.slice(blockOf(key).length).replace(/\?$/, '').startsWith(suffix);
};

/** Ids of the target, of the decision, and of all blocks that are walked between them. */
export const idsBetween = (
  nodes: ReadonlyMap<string, Node>,
  target: string,
  decision: string,
): ReadonlySet<string> => {
  const above = new Set(pathOf(nodes, decision));
  const ids = new Set<string>();
  addUpTo(above.has(target) ? nodes.get(target) : undefined, decision, ids);
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
const addUpTo = (node: Node | undefined, decision: string, ids: Set<string>): void => {
  for (const id of descendantIds(node)) {
    if (id === decision) return;
    // What was asked on the way is asked again, of people or of the record; what only holds blocks
    // is no step.
    if (id !== node?.id || isAsked(node)) ids.add(id);
  }
};

const isAsked = ({ kind }: Node): boolean =>
  kind === 'decision' || kind === 'vote' || kind === 'choose';

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
