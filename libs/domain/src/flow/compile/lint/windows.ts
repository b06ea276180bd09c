import type { CompiledFlow, NodeOf } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { descendantIds } from '../walk-nodes.js';

/** A window can only hold back what comes after it, and cannot exclude itself. */
export const windows = (flow: CompiledFlow): readonly Finding[] => {
  const order = [...flow.nodes.keys()];
  return [...flow.nodes.values()].flatMap((node) => {
    if (node.kind !== 'window') return [];
    const { path, excludes } = node.document;
    const held = typeof path === 'object' ? path.heldBefore : undefined;
    return [
      ...(held !== undefined && !comesAfter(order, node, held) ? [heldTooLate(node.id, held)] : []),
      ...(excludes.includes(node.id) ? [excludesItself(node.id)] : []),
    ];
  });
};

/** A name that nothing carries is another rule's finding. */
const comesAfter = (order: readonly string[], node: NodeOf<'window'>, held: string): boolean => {
  const at = order.indexOf(held);
  return at === -1 || (at > order.indexOf(node.id) && ![...descendantIds(node)].includes(held));
};

const heldTooLate = (path: string, held: string): Finding => ({
  code: 'FLOW.HELD_TOO_LATE',
  severity: 'error',
  path,
  message: {
    zh: `环节「${held}」在窗口之前或在窗口之内，无法等它`,
    en: `The block "${held}" comes before the window or is inside it: it cannot wait for it`,
  },
  fix: { zh: '写一个在窗口之后的环节', en: 'Name a block behind the window' },
});

const excludesItself = (path: string): Finding => ({
  code: 'FLOW.EXCLUDES_ITSELF',
  severity: 'error',
  path,
  message: { zh: '窗口与自己互斥', en: 'The window excludes itself' },
  fix: { zh: '在 excludes 中写其他窗口', en: 'Name other windows in "excludes"' },
});
