import type { BlockDocument, BlockList, FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../shared/i18n/index.js';
import { conditionInWords, keyOf, kindOf, reminderInWords, sentenceOf } from './sentences/index.js';

/** A line of the tree: a block, or a branch of a choice that holds blocks. */
export interface TreeNode {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly title: TwoTexts | undefined;
  readonly sentence: TwoTexts;
  readonly reminders: readonly TwoTexts[];
  readonly children: readonly TreeNode[];
}

interface Branch {
  readonly id: string;
  readonly title: TwoTexts;
  readonly blocks: BlockList;
}

const branchNode = (branch: Branch, flow: FlowDocument): TreeNode => ({
  id: branch.id,
  kind: 'branch',
  key: '',
  title: branch.title,
  sentence: { zh: '', en: '' },
  reminders: [],
  children: nodesOf(branch.blocks, { flow, parent: branch.id }),
});

const casesOf = (
  block: Extract<BlockDocument, { choose: string }>,
  { flow, parent }: Place,
): readonly TreeNode[] => [
  ...block.cases.map((one, index) => {
    const when = conditionInWords(one.when, flow);
    return branchNode(
      {
        id: `${parent}/case-${String(index)}`,
        title: { zh: `如果${when.zh}`, en: `If ${when.en}` },
        blocks: one.do,
      },
      flow,
    );
  }),
  branchNode(
    {
      id: `${parent}/otherwise`,
      title: { zh: '否则', en: 'Otherwise' },
      blocks: block.otherwise,
    },
    flow,
  ),
];

interface Place {
  readonly flow: FlowDocument;
  readonly parent: string;
}

const childrenOf = (block: BlockDocument, place: Place): readonly TreeNode[] => {
  if ('choose' in block) return casesOf(block, place);
  if ('blocks' in block) return nodesOf(block.blocks, place);
  if ('branches' in block) return nodesOf(block.branches, place);
  if ('do' in block) return nodesOf(block.do, place);
  if ('then' in block) return nodesOf(block.then, place);
  return [];
};

export const nodesOf = (blocks: BlockList, { flow, parent }: Place): readonly TreeNode[] =>
  blocks.map((block) => {
    const id = `${parent}/${keyOf(block)}`;
    return {
      id,
      kind: kindOf(block) ?? 'block',
      key: keyOf(block),
      title: 'title' in block ? block.title : undefined,
      sentence: sentenceOf(block, flow),
      reminders: 'remind' in block ? block.remind.map(reminderInWords) : [],
      children: childrenOf(block, { flow, parent: id }),
    };
  });

/** The lines on screen, in order, with their depth: closed ones hide what is below. */
export const visibleNodes = (
  nodes: readonly TreeNode[],
  { closed, level = 1 }: { closed: ReadonlySet<string>; level?: number },
): readonly { node: TreeNode; level: number }[] =>
  nodes.flatMap((node) => [
    { node, level },
    ...(closed.has(node.id) ? [] : visibleNodes(node.children, { closed, level: level + 1 })),
  ]);
