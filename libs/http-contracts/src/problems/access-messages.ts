import type { Text } from '@reprise/domain/kernel';

/** What letting people in says when it refuses. */
export const accessMessages: Readonly<Record<string, Text>> = {
  'ACCESS.LAST_ADMINISTRATOR': {
    zh: '至少要有一位管理员，请先把管理员角色交给别人',
    en: 'Somebody must administer. Give another person the administrator role first',
  },
  'ACCESS.NOT_LOGGED': {
    zh: '无法记录此次授权，因此什么都没有改变',
    en: 'This could not be recorded, so nothing was changed',
  },
  'ACCESS.NO_MAIL': {
    zh: '通讯录中没有此人的邮箱，请先导入邮箱',
    en: 'The directory has no mail address of this person. Import one first',
  },
  'ACCESS.MAIL_TAKEN': {
    zh: '此邮箱已是另一个账号的登录名',
    en: 'This mail address is the sign-in name of another account',
  },
  'ACCOUNT.LEFT': {
    zh: '通讯录显示您已离职，因此不能再登录。如有疑问请联系人力资源部门',
    en: 'The directory says that you have left, so you cannot sign in any more. If that is wrong, ask your HR department',
  },
  'ACCESS.NOT_A_FOUNDER': {
    zh: '您的账号已对应通讯录中的人员',
    en: 'Your account belongs to somebody in the directory already',
  },
  'ACCESS.HAS_ACCOUNT': {
    zh: '此人已有自己的账号',
    en: 'This person has an account of their own',
  },
  'INVITATION.UNKNOWN': {
    zh: '这个邀请链接已失效，请向管理员要一个新的',
    en: 'This invitation is not valid any more. Ask your administrator for a new one',
  },
};
