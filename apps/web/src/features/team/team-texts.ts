import { defineTexts } from '../../shared/i18n/index.js';

export const useTeamTexts = defineTexts('team', {
  title: { zh: '团队', en: 'Team' },
  lead: {
    zh: '每位下属现在到了哪一步，等谁，什么时候到期。',
    en: 'Where each of your reports stands, who is awaited, and by when.',
  },
  none: { zh: '没有下属在考核中', en: 'Nobody of your team is under review' },
  person: { zh: '成员', en: 'Person' },
  stage: { zh: '阶段', en: 'Stage' },
  open: { zh: '进行中的事项', en: 'Open now' },
  mine: { zh: '等你处理', en: 'Waiting for you' },
  waiting: { zh: '等 {{name}}', en: 'Waiting for {{name}}' },
  nothing: { zh: '当前没有待办事项', en: 'Nothing open' },
  view: { zh: '查看', en: 'View' },
  result: { zh: '结果', en: 'Result' },
  summaryMine: {
    zh: '{{count}} 项等你',
    en: { one: '{{count}} thing waits for you', other: '{{count}} things wait for you' },
  },
  summaryLate: {
    zh: '{{count}} 项逾期',
    en: { one: '{{count}} overdue', other: '{{count}} overdue' },
  },
  closed: { zh: '已结束', en: 'Closed' },
  notRunning: { zh: '没有进行中的考核', en: 'No review is running' },
  between: { zh: '尚未进入阶段', en: 'Before its first stage' },
  earlier: { zh: '以往的考核', en: 'Earlier reviews' },
  cycle: { zh: '周期', en: 'Cycle' },
  outcome: { zh: '结束方式', en: 'How it ended' },
});
