import { defineTexts } from '../../shared/i18n/index.js';

export const useSignInTexts = defineTexts('signIn', {
  title: { zh: '登录', en: 'Sign in' },
  tagline: {
    zh: '先排演，再运行；每一步，都能回放。',
    en: 'Rehearsed before launch. Never frozen while it runs. Replayable ever after.',
  },
  mail: { zh: '邮箱', en: 'Mail address' },
  password: { zh: '密码', en: 'Password' },
  signIn: { zh: '登录', en: 'Sign in' },
  needMail: { zh: '请填写邮箱。', en: 'Please enter your mail address.' },
  needPassword: { zh: '请填写密码。', en: 'Please enter your password.' },
  shortPassword: { zh: '密码至少 10 个字符。', en: 'A password has at least 10 characters.' },
  needName: { zh: '请填写姓名。', en: 'Please enter your name.' },
  setUp: { zh: '设置管理员', en: 'Set up the administrator' },
  setUpLead: {
    zh: '这里还没有任何账户。第一个账户就是管理员。',
    en: 'There is no account here yet. The first one is the administrator.',
  },
  name: { zh: '姓名', en: 'Name' },
  newPassword: { zh: '设置密码', en: 'Choose a password' },
  create: { zh: '创建并登录', en: 'Create and sign in' },
  demoTitle: { zh: '演示环境：选一个身份进入', en: 'Demonstration: choose who to be' },
  demoHint: {
    zh: '不需要密码。随时可以在右上角换人。',
    en: 'No password needed. Change at any time, top right.',
  },
  welcome: { zh: '欢迎', en: 'Welcome' },
  welcomeName: { zh: '{{name}}，欢迎', en: 'Welcome, {{name}}' },
  welcomeLead: {
    zh: '设置密码即可登录。以后用这个邮箱和密码登录。',
    en: 'Choose a password to enter. From then on you sign in with this address and that password.',
  },
  passwordAgain: { zh: '再输入一次', en: 'The same password again' },
  notTheSame: { zh: '两次输入的密码不一致。', en: 'The two passwords are not the same.' },
  enter: { zh: '设置密码并进入', en: 'Set the password and enter' },
  reading: { zh: '正在读取邀请', en: 'Reading the invitation' },
  toSignIn: { zh: '去登录', en: 'To the sign-in page' },
  orSignIn: { zh: '或用账户登录', en: 'or sign in with an account' },
});
