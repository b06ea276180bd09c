import { defineTexts } from '../../shared/i18n/index.js';

export const useAccessTexts = defineTexts('access', {
  title: { zh: '登录与角色', en: 'Sign-in and roles' },
  hasAccount: { zh: '已有账号', en: 'Has an account' },
  noAccount: { zh: '还没有账号', en: 'No account yet' },
  invitedUntil: { zh: '邀请链接有效至 {{until}}', en: 'Invited; the link is good until {{until}}' },
  invite: { zh: '邀请登录', en: 'Invite' },
  inviteAnew: { zh: '重新生成链接', en: 'Make a new link' },
  resetPassword: { zh: '生成重设密码链接', en: 'Make a link for a new password' },
  thisIsMe: { zh: '这就是我', en: 'This is me' },
  thisIsMeTitle: { zh: '把您的账号对应到此人？', en: 'Is your account this person’s?' },
  thisIsMeHint: {
    zh: '您的账号是在导入通讯录之前建立的。对应之后，您以此人的身份登录，角色一并带过去；此操作会被记录，不能撤回。',
    en: 'Your account was made before the directory was imported. From now on you sign in as this person, with your roles. This is recorded and cannot be taken back.',
  },
  linked: { zh: '账号已对应。', en: 'The account is linked.' },
  link: { zh: '邀请链接', en: 'Invitation link' },
  linkHint: {
    zh: '请亲自转交给本人：系统不会发邮件，此链接只显示这一次，可用一次，七天内有效。之前的链接已失效。',
    en: 'Hand it to this person yourself: no mail is sent. It is shown this once, works once and for seven days; earlier links have ended.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: {
    zh: '浏览器不允许复制，链接已选中，请手动复制。',
    en: 'The browser did not let us copy. The link is selected; please copy it yourself.',
  },
  roles: { zh: '角色', en: 'Roles' },
  rolesHint: {
    zh: '员工和经理不用授予，由通讯录决定。保存后立即生效。',
    en: 'Employee and manager are not given here; they follow from the directory. Saving takes effect at once.',
  },
  hrDesigner: { zh: '流程设计：发布流程、排演', en: 'HR designer: publishes and rehearses flows' },
  hrOperator: {
    zh: '流程运营：运行周期、调整考核、导入人员',
    en: 'HR operator: runs cycles, changes reviews, imports people',
  },
  auditor: { zh: '审计：回放与导出考核', en: 'Auditor: replays and exports reviews' },
  administrator: {
    zh: '管理员：导入人员、邀请登录、授予角色',
    en: 'Administrator: imports people, invites them, gives roles',
  },
  save: { zh: '保存角色', en: 'Save the roles' },
  saved: { zh: '角色已保存', en: 'The roles are saved' },
});
