import type { Text } from '../../kernel/index.js';
import type { EndKind } from '../../review/record/index.js';
import type { CompiledFlow } from '../compile/index.js';

const WORDS: Readonly<Record<EndKind, Text>> = {
  completed: { zh: '已完成', en: 'Completed' },
  withdrawn: { zh: '已撤出', en: 'Withdrawn' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
  'carried forward': { zh: '结转至下一周期', en: 'Carried forward' },
  excused: { zh: '免于参评', en: 'Excused' },
};

/** A way for a review to end, as a heading. */
export const endKindWords = (kind: EndKind): Text => WORDS[kind];

/** How a review ended: by the title of the end its flow has for it, else by the kind of end. */
export const endWords = (
  flow: CompiledFlow,
  { outcome, kind }: { readonly outcome: string; readonly kind: EndKind },
): Text => {
  const node = flow.nodes.get(outcome);
  return node?.kind === 'end' ? node.document.title : WORDS[kind];
};
