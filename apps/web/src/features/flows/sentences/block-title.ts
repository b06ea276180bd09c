import { blockKindOf } from '@reprise/domain/flow/language';
import type {
  BlockDocument,
  BlockKind,
  BlockList,
  FlowDocument,
} from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';

export const kindOf = (block: BlockDocument): BlockKind | undefined => blockKindOf(block);

const childrenKeys = ['blocks', 'branches', 'do', 'then', 'otherwise'] as const;

/** The permanent key of a block: the value under the key that names its kind. */
export const keyOf = (block: BlockDocument): string => {
  const kind = kindOf(block);
  const found = kind === undefined ? undefined : Object.entries(block).find(([k]) => k === kind);
  return typeof found?.[1] === 'string' ? found[1] : '';
};

const listsIn = (block: BlockDocument): readonly BlockList[] => {
  const lists: BlockList[] = [];
  if ('cases' in block) for (const one of block.cases) lists.push(one.do);
  for (const [name, value] of Object.entries(block)) {
    if (childrenKeys.some((known) => known === name)) lists.push(value as BlockList);
  }
  return lists;
};

/** Every block of a flow, parents before children. */
export const allBlocks = (blocks: BlockList): readonly BlockDocument[] =>
  blocks.flatMap((block) => [block, ...listsIn(block).flatMap(allBlocks)]);

/** Title of a block found by its key, else the key itself. */
export const titleOf = (key: string, flow: FlowDocument): TwoTexts => {
  const block = allBlocks(flow.stages).find((candidate) => keyOf(candidate) === key);
  const title = block !== undefined && 'title' in block ? block.title : undefined;
  return title ?? { zh: key, en: key };
};
