import { defineTexts } from '../../shared/i18n/index.js';

export const useInboxTexts = defineTexts('inbox', {
  title: { zh: '待办', en: 'Inbox' },
  lead: {
    zh: '{{open}} 项待办，{{overdue}} 项已逾期',
    en: '{{open}} to do, {{overdue}} overdue',
  },
  leadCalm: {
    zh: '{{count}} 项待办，都在期限内',
    en: {
      one: '{{count}} thing to do, in good time',
      other: '{{count}} things to do, all in good time',
    },
  },
  none: { zh: '都做完了', en: 'All done' },
  noneHint: {
    zh: '轮到你时，任务会出现在这里，并给你发邮件。',
    en: 'When it is your turn, a task appears here and you get a mail.',
  },
  noneFiltered: { zh: '没有符合条件的待办', en: 'Nothing matches these filters' },
  clear: { zh: '清除筛选', en: 'Clear filters' },
  overdue: { zh: '已逾期', en: 'Overdue' },
  soon: { zh: '三天内到期', en: 'Due within three days' },
  later: { zh: '之后', en: 'Later' },
  open: { zh: '不限时', en: 'No deadline' },
  sortBy: { zh: '排序', en: 'Sort by' },
  sortDue: { zh: '按期限', en: 'Due date' },
  sortOpened: { zh: '按到达时间', en: 'Newest first' },
  kind: { zh: '类型', en: 'Kind' },
  allKinds: { zh: '全部类型', en: 'All kinds' },
  onlyOverdue: { zh: '只看逾期', en: 'Overdue only' },
  forPerson: { zh: '关于 {{name}}', en: 'About {{name}}' },
  forYou: { zh: '关于你自己', en: 'About yourself' },
  why: { zh: '因为你是{{role}}', en: 'Because you are {{role}}' },
  readers: { zh: '{{names}} 会读到', en: 'Read by {{names}}' },
  arrived: { zh: '到达于 {{when}}', en: 'Arrived {{when}}' },
  filters: { zh: '筛选与排序', en: 'Filter and sort' },
});
