import { defineTexts } from '../../shared/i18n/index.js';

export const useLayoutTexts = defineTexts('layout', {
  skip: { zh: '跳到正文', en: 'Skip to content' },
  main: { zh: '主导航', en: 'Main' },
  mine: { zh: '我的', en: 'Mine' },
  hr: { zh: '管理', en: 'Running reviews' },
  check: { zh: '核查', en: 'Checking' },
  inbox: { zh: '待办', en: 'Inbox' },
  reviews: { zh: '我的考核', en: 'My review' },
  team: { zh: '团队', en: 'Team' },
  plans: { zh: '计划', en: 'Plans' },
  cycles: { zh: '考核周期', en: 'Cycles' },
  calibrations: { zh: '校准', en: 'Calibration' },
  flows: { zh: '流程', en: 'Flows' },
  rehearsal: { zh: '排演', en: 'Rehearsal' },
  people: { zh: '人员', en: 'People' },
  audit: { zh: '回放', en: 'Replay' },
  settings: { zh: '设置', en: 'Settings' },
  more: { zh: '更多', en: 'More' },
  close: { zh: '关闭', en: 'Close' },
  account: { zh: '账户', en: 'Account' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  switchLanguage: { zh: 'English', en: '中文' },
  switchLanguageLabel: { zh: 'Switch to English', en: '切换到中文' },
  playAs: { zh: '扮演', en: 'Play as' },
  playAsHint: {
    zh: '演示环境：换一个身份看同一件事',
    en: 'Demonstration: see the same thing as someone else',
  },
  starting: {
    zh: '计时服务正在启动。可以照常填写和提交，截止和提醒会在它就绪后开始。',
    en: 'The timer service is starting. Everything can be filled in and submitted; deadlines and reminders begin once it is up.',
  },
  building: {
    zh: '计时服务正在首次准备，可能需要几分钟。可以照常填写和提交，截止和提醒会在它就绪后开始。',
    en: 'The timer service is being prepared for the first time, which may take some minutes. Everything can be filled in and submitted; deadlines and reminders begin once it is up.',
  },
  down: {
    zh: '计时服务暂不可用。可以照常填写和提交；恢复后会补上到期和提醒，不会少给任何人时间。',
    en: 'The timer service is away. Everything can be filled in and submitted; when it is back, deadlines and reminders catch up and nobody loses time.',
  },
  practice: {
    zh: '练习模式：现在是 {{now}}。时间由练习推动，不是真实时钟。',
    en: 'Practice mode: it is {{now}}. The exercise moves the time, not the real clock.',
  },
  advance: { zh: '推进到', en: 'Move on to' },
  advanceDo: { zh: '推进', en: 'Move on' },
  demo: { zh: '演示', en: 'Demo' },
  offline: {
    zh: '网络断开了。你写的内容会先保存在这台设备上。',
    en: 'You are offline. What you write is kept on this device for now.',
  },
});
