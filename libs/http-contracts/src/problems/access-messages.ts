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
  'INVITATION.UNKNOWN': {
    zh: '这个邀请链接已失效，请向管理员要一个新的',
    en: 'This invitation is not valid any more. Ask your administrator for a new one',
  },
};
