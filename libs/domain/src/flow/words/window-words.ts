import type { Text } from '../../kernel/index.js';
import type { CompiledFlow, NodeOf } from '../compile/index.js';

type WindowKind = NodeOf<'window'>['document']['kind'];

const USED: Readonly<Record<WindowKind, Text>> = {
  appeal: { zh: '提出申诉', en: 'lodged an appeal' },
  comment: { zh: '发表意见', en: 'commented' },
  rebut: { zh: '提出反驳', en: 'rebutted' },
  withdraw: { zh: '撤回', en: 'withdrew' },
  'ask for a meeting': { zh: '要求面谈', en: 'asked for a meeting' },
};

/** What a window is for; nothing for a block that is none. */
export const windowKind = (flow: CompiledFlow, block: string): WindowKind | undefined => {
  const node = flow.nodes.get(block);
  return node?.kind === 'window' ? node.document.kind : undefined;
};

/** What somebody did who used a window. */
export const windowUsedWords = (flow: CompiledFlow, block: string): Text =>
  USED[windowKind(flow, block) ?? 'appeal'];
