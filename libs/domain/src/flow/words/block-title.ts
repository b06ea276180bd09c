import type { Text } from '../../kernel/index.js';
import type { CompiledFlow, Node } from '../compile/index.js';

const UNTITLED: Readonly<Partial<Record<Node['kind'], Text>>> = {
  gate: { zh: '等到约定日期', en: 'Until the agreed date' },
  wait: { zh: '等待', en: 'Waiting' },
  release: { zh: '结果开通', en: 'Result released' },
  repeat: { zh: '重复', en: 'Again' },
  action: { zh: '自动处理', en: 'Done by itself' },
  compute: { zh: '计算得分', en: 'Score computed' },
  notify: { zh: '通知', en: 'Notice' },
};

const own = (node: Node): Text | undefined =>
  'title' in node.document ? node.document.title : undefined;

/** What a block is called: its own title, or what its kind does. */
export const blockTitle = (flow: CompiledFlow, block: string): Text => {
  const node = flow.nodes.get(block);
  if (node === undefined) return { zh: block, en: block };
  const counted = node.kind === 'gate' ? countedGate(flow, node) : undefined;
  return own(node) ?? counted ?? UNTITLED[node.kind] ?? { zh: block, en: block };
};

const countedGate = (
  flow: CompiledFlow,
  { document: { opens } }: Extract<Node, { readonly kind: 'gate' }>,
): Text | undefined => {
  if (!('whenAllOf' in opens)) return undefined;
  const passed = blockTitle(flow, opens.havePassed);
  return opens.whenAllOf === 'unit'
    ? { zh: `等部门全员完成“${passed.zh}”`, en: `Until all of the unit have passed “${passed.en}”` }
    : { zh: `等全体完成“${passed.zh}”`, en: `Until all have passed “${passed.en}”` };
};

/** Title of a stage; blocks that stand outside any stage belong to the flow itself. */
export const stageTitle = (flow: CompiledFlow, stage: string): Text =>
  stage === '' ? flow.document.title : blockTitle(flow, stage);
