import type { CompiledFlow, Node } from '../compiled-flow.js';
import { withDescendants } from '../walk-nodes.js';
import type { Finding } from '../finding.js';
import { isInCircle } from './circles.js';

/**
 * Sequences that are alone with one thing and want another inside, while elsewhere it is the other
 * way round: each could hold what the other waits for, for ever.
 */
export const aloneCircles = (flow: CompiledFlow): readonly Finding[] => {
  const wants = new Map<string, string[]>();
  for (const node of flow.nodes.values()) {
    const held = aloneOf(node);
    if (held !== undefined) wants.set(held, [...(wants.get(held) ?? []), ...wantedIn(node, held)]);
  }
  return [...flow.nodes.values()]
    .filter((node) => isInCircle(wants, aloneOf(node) ?? ''))
    .map(({ id }) => circle(id));
};

const aloneOf = (node: Node): string | undefined =>
  node.kind === 'sequence' ? node.document.alone : undefined;

const wantedIn = (node: Node, held: string): readonly string[] =>
  [...withDescendants(node)].flatMap((inner) => {
    const name = aloneOf(inner);
    return name === undefined || name === held ? [] : [name];
  });

const circle = (path: string): Finding => ({
  code: 'FLOW.CIRCULAR_ALONE',
  severity: 'error',
  path,
  message: {
    zh: '独占的环节组互相等待对方独占之物，可能永远停住',
    en: 'Sequences that are alone wait for what each other holds: they could stand still for ever',
  },
  fix: {
    zh: '嵌套时总按同一先后，或只用一个名称',
    en: 'Nest them in the same order everywhere, or use one name',
  },
});
