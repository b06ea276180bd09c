import { childrenOf } from '../compiled-flow.js';
import { descendantIds } from '../walk-nodes.js';
import type { CompiledFlow, Node, NodeOf } from '../compiled-flow.js';
import { isInCircle } from './circles.js';
import type { Finding } from '../finding.js';

/**
 * Gates that wait for something that comes only behind them: behind the same gate, or round a
 * circle of several. Nobody would ever pass the step, so nobody would ever pass the gate.
 */
export const gateCircles = (flow: CompiledFlow): readonly Finding[] => {
  const gates = [...flow.nodes.values()].filter((node) => node.kind === 'gate');
  const behind = new Map(gates.map((gate) => [gate.id, behindOf(flow, gate)]));
  const waitsFor = new Map(gates.map((gate) => [gate.id, gatesBefore(gate, behind)]));
  return gates.filter(({ id }) => isInCircle(waitsFor, id)).map(({ id }) => circle(id));
};

type Gate = NodeOf<'gate'>;

/** Gates that have to open before the step is passed that this gate waits for. */
const gatesBefore = (
  { document: { opens } }: Gate,
  behind: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] =>
  'on' in opens ? [] : [...behind].filter(([, ids]) => ids.has(opens.havePassed)).map(([id]) => id);

/** The gate itself, and whatever is walked only after it. */
const behindOf = (flow: CompiledFlow, gate: Gate): ReadonlySet<string> => {
  const ids = new Set([gate.id]);
  let at: Node = gate;
  for (let parent = above(flow, at); parent !== undefined; parent = above(flow, at)) {
    for (const id of laterIn(parent, at)) ids.add(id);
    // The block around is passed only when all of it is, where all of it is waited for.
    if (isInOrder(parent)) ids.add(parent.id);
    at = parent;
  }
  for (const id of laterAmong(flow.stages, at)) ids.add(id);
  return ids;
};

const above = ({ nodes }: CompiledFlow, { parent = '' }: Node): Node | undefined =>
  nodes.get(parent);

const isInOrder = ({ kind }: Node): boolean =>
  kind === 'sequence' || kind === 'stage' || kind === 'subflow';

const laterIn = (parent: Node, child: Node): readonly string[] =>
  isInOrder(parent) ? laterAmong(childrenOf(parent), child) : [];

const laterAmong = (list: readonly Node[], child: Node): readonly string[] =>
  list.slice(list.indexOf(child) + 1).flatMap((node) => [...descendantIds(node)]);

/** A warning: who waits there can still be let through by hand, and flows that do run already. */
const circle = (path: string): Finding => ({
  code: 'FLOW.CIRCULAR_GATE',
  severity: 'warning',
  path,
  message: {
    zh: '此关口等待的环节只有通过它之后才能到达，永远不会自行开放',
    en: 'What this gate waits for comes only behind it: it would never open by itself',
  },
  fix: { zh: '改等更早的环节，或写日期', en: 'Let it wait for an earlier step, or for a date' },
});
