import type { Text } from '../../kernel/index.js';
import type { CompiledFlow } from '../compile/index.js';
import { fieldOf } from '../compile/index.js';
import { blockTitle } from './block-title.js';

/**
 * What a reference in a score stands for: `kpi`, `assess.rating`, `peer.rating.mean`. The key
 * itself where the flow has no title for it.
 */
export const scoreInputWords = (flow: CompiledFlow, ref: string): Text => {
  const { scores, measures } = flow.document;
  const named = scores[ref]?.title ?? measures[ref]?.title;
  return named ?? fieldWords(flow, ref) ?? { zh: ref, en: ref };
};

const fieldWords = (flow: CompiledFlow, ref: string): Text | undefined => {
  const [block = '', field = '', aggregate] = ref.split('.');
  const asked = fieldOf(flow, block, field);
  if (asked === undefined) return undefined;
  const title = blockTitle(flow, block);
  const zh = `${title.zh} · ${asked.title.zh}`;
  const en = `${title.en} · ${asked.title.en}`;
  return aggregate === 'mean' ? { zh: `${zh}（平均）`, en: `${en} (mean)` } : { zh, en };
};
