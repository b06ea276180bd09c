import { defineTexts } from '../../shared/i18n/index.js';

export const useSettingsTexts = defineTexts('settings', {
  title: { zh: '设置', en: 'Settings' },
  language: { zh: '语言', en: 'Language' },
  languageHint: { zh: '只影响你自己看到的界面。', en: 'Only what you see yourself.' },
  password: { zh: '修改密码', en: 'Change the password' },
  current: { zh: '当前密码', en: 'Current password' },
  next: { zh: '新密码', en: 'New password' },
  change: { zh: '修改', en: 'Change' },
  changed: {
    zh: '密码已修改，其他设备上的登录已失效。',
    en: 'Changed; sign-ins on other devices have ended.',
  },
  tooShort: { zh: '至少 10 个字符。', en: 'At least 10 characters.' },
  needed: { zh: '必填。', en: 'This is needed.' },
  account: { zh: '账户', en: 'Account' },
  roles: { zh: '角色', en: 'Roles' },
  hrDesigner: { zh: '流程设计', en: 'HR designer' },
  hrOperator: { zh: '流程运营', en: 'HR operator' },
  manager: { zh: '经理', en: 'Manager' },
  employee: { zh: '员工', en: 'Employee' },
  auditor: { zh: '审计', en: 'Auditor' },
  administrator: { zh: '管理员', en: 'Administrator' },
  demoNote: { zh: '演示身份没有密码。', en: 'People of the demonstration have no password.' },
});
