import type { Text } from '@reprise/domain/kernel';

export type Language = keyof Text;

const text = (zh: string, en: string): Text => ({ zh, en });

/** What is written on elements that no block gave a name to. */
export const WORDS = {
  opened: text('考核开始', 'Review opened'),
  closed: text('考核结束', 'Review closed'),
  start: text('开始', 'Start'),
  done: text('完成', 'Done'),
  applies: text('是否适用？', 'Does it apply?'),
  otherwise: text('否则', 'otherwise'),
  overdue: text('逾期', 'Overdue'),
  staysOpen: text('保持开放', 'Stays open'),
  decided: text('结果？', 'Outcome?'),
  sendBackTo: text('退回到', 'send back to'),
  used: text('已使用', 'Used'),
  lapsed: text('未使用，到期', 'Lapsed'),
  windowClosed: text('窗口关闭', 'Window closed'),
  nothing: text('无', 'Nothing to do'),
  always: text('总是', 'always'),
  ends: text('结束', 'Ends'),
} as const;
