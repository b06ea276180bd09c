import type { Text } from '../../kernel/index.js';

const WORDS: Readonly<Record<string, Text>> = {
  'goal setting': { zh: '目标设定', en: 'Goal setting' },
  nomination: { zh: '提名', en: 'Nomination' },
  'self assessment': { zh: '自评', en: 'Self-assessment' },
  'peer assessment': { zh: '同事评价', en: 'Peer assessment' },
  'manager assessment': { zh: '经理评价', en: 'Manager assessment' },
  'second assessment': { zh: '隔级评价', en: 'Second-level assessment' },
  'feedback meeting': { zh: '绩效面谈', en: 'Feedback meeting' },
  acknowledgement: { zh: '确认', en: 'Acknowledgement' },
  decision: { zh: '审批', en: 'Decision' },
  vote: { zh: '表决', en: 'Vote' },
  window: { zh: '申诉或意见', en: 'Appeal or comment' },
  calibration: { zh: '绩效校准', en: 'Calibration' },
  'plan gap': { zh: '制定计划', en: 'Plan to be written' },
  'plan check-in': { zh: '计划跟进', en: 'Plan check-in' },
  'plan outcome': { zh: '计划结论', en: 'Plan outcome' },
};

/** A kind of task as a heading. */
export const taskKindWords = (kind: string): Text => WORDS[kind] ?? { zh: kind, en: kind };
