import type { Text } from '@reprise/domain/kernel';

/** What is said about plans and their check-ins. */
export const planMessages: Readonly<Record<string, Text>> = {
  'PLAN.UNKNOWN': { zh: '没有这个计划', en: 'There is no such plan' },
  'PLAN.CLOSED': { zh: '计划已结束', en: 'This plan is over' },
  'PLAN.STALE': {
    zh: '计划在您打开之后有变化，请查看后再试',
    en: 'The plan changed since you opened it. Look again before you go on',
  },
  'PLAN.TEXT_MISSING': { zh: '请填写所有内容', en: 'Please fill in everything' },
  'PLAN.REASON_MISSING': { zh: '请填写原因', en: 'Please give a reason' },
  'PLAN.GAP_DESCRIBED': { zh: '差距与目标已填写', en: 'Gap and goals are described already' },
  'PLAN.GAP_MISSING': {
    zh: '请先填写差距、目标与支持，再下结论',
    en: 'Describe gap, goals and support before you judge the outcome',
  },
  'PLAN.NO_SUCH_CHECK_IN': { zh: '没有这次跟进', en: 'There is no such check-in' },
  'PLAN.CHECK_IN_NOT_YET': {
    zh: '这次跟进在 {on} 开始',
    en: 'This check-in opens on {on}',
  },
  'PLAN.CHECK_IN_RECORDED': { zh: '这次跟进已记录', en: 'This check-in is recorded already' },
  'PLAN.CHECK_IN_MISSED': {
    zh: '这次跟进已错过（截止 {due}）',
    en: 'This check-in was missed (it was due {due})',
  },
  'PLAN.NOT_AT_END': {
    zh: '计划到 {to} 才结束，届时再下结论',
    en: 'The plan runs until {to}; its outcome is judged then',
  },
  'PLAN.NOT_LATER': { zh: '新的结束日期须晚于 {to}', en: 'The new end must be after {to}' },
  'PLAN.EXTENDED_ALREADY': {
    zh: '计划只能延长一次，已延至 {to}',
    en: 'A plan is extended once; this one was, to {to}',
  },
  'PLAN.EXTENDED_TOO_FAR': {
    zh: '最多延长一倍，到 {latest} 为止',
    en: 'At most as long again, until {latest}',
  },
  'PLAN.OWN_PLAN': {
    zh: '不能由本人负责自己的计划',
    en: 'Nobody can be responsible for a plan about themselves',
  },
};
