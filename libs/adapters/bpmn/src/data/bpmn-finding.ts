import type { Finding } from '@reprise/domain/flow/compile';
import type { Text } from '@reprise/domain/kernel';

const text = (zh: string, en: string): Text => ({ zh, en });

const EXPORT_AGAIN = text('改流程文档，再重新导出', 'Change the flow document and export it again');
const TAKE_BACK = text(
  '在绘图工具中撤销，或重新导出',
  'Undo it in the drawing tool, or export again',
);

/** What can be wrong with a file, in words. */
const PROBLEMS = {
  'BPMN.NOT_XML': {
    message: text('不是 BPMN 文件：', 'This is no BPMN file: '),
    fix: text('选一个 .bpmn 文件', 'Choose a .bpmn file'),
  },
  'BPMN.NO_FLOW': {
    message: text('文件中没有流程数据', 'There is no flow in the file'),
    fix: text(
      '只能导入由本系统导出、且保留了扩展数据的文件',
      'Only a file exported from here, with its extension data kept, can be read',
    ),
  },
  'BPMN.DATA_MISSING': {
    message: text(
      '缺少此环节的数据：图形被删除，或其扩展数据丢失',
      'The data of this block is missing: its element was deleted, or lost its extension data',
    ),
    fix: TAKE_BACK,
  },
  'BPMN.DATA_TWICE': {
    message: text('两个图形带有同一环节的数据', 'Two elements carry the data of the same block'),
    fix: text('删除复制出来的图形', 'Delete the one that was copied'),
  },
  'BPMN.DATA_EDITED': {
    message: text('此处的扩展数据被改动过', 'The extension data here was edited'),
    fix: EXPORT_AGAIN,
  },
  'BPMN.DATA_UNREADABLE': {
    message: text('此处的扩展数据不是 JSON', 'The extension data here is not JSON'),
    fix: TAKE_BACK,
  },
  'BPMN.STRUCTURE_EDITED': {
    message: text('环节的先后或嵌套被改动过', 'The order or nesting of the blocks was edited'),
    fix: EXPORT_AGAIN,
  },
  'BPMN.ELEMENT_ADDED': {
    message: text('图中新增的图形，流程中没有', 'This was drawn in; the flow has no such thing'),
    fix: EXPORT_AGAIN,
  },
  'BPMN.ELEMENT_REMOVED': {
    message: text(
      '图中少了流程所有的图形',
      'This was taken out of the drawing; the flow still has it',
    ),
    fix: TAKE_BACK,
  },
  'BPMN.ELEMENT_CHANGED': {
    message: text('图形与流程不符：', 'The drawing says otherwise than the flow: '),
    fix: EXPORT_AGAIN,
  },
} as const;

export type BpmnProblem = keyof typeof PROBLEMS;

/** An error at an element of the file. A drawing is refused rather than half believed. */
export const finding = (code: BpmnProblem, path: string, detail = ''): Finding => {
  const { message, fix } = PROBLEMS[code];
  return {
    ...{ code, severity: 'error', path, fix },
    message: text(`${message.zh}${detail}`, `${message.en}${detail}`),
  };
};
