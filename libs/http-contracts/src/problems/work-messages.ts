import type { Text } from '@reprise/domain/kernel';

/** What refusals of votes, windows and of what was handed in already say. */
export const workMessages: Readonly<Record<string, Text>> = {
  'WINDOW.TEXT_MISSING': { zh: '请写明您要说的', en: 'Please write what you have to say' },
  'WINDOW.NOT_WAIVABLE': {
    zh: '该窗口不能提前放弃，到期自动结束',
    en: 'This window cannot be given up; it ends by itself',
  },
  'WINDOW.NOT_ENDED_UNUSED': {
    zh: '只有未使用而已结束的窗口可以重新开放',
    en: 'Only a window that ended without being used can be reopened',
  },
  'VOTE.NOT_PRESENT': {
    zh: '主席尚未登记您到场，请与主席联系',
    en: 'The chair has not recorded you as present; please ask the chair',
  },
  'VOTE.NOT_CHAIR': { zh: '只有主席可以登记到场者', en: 'Only the chair records who is present' },
  'VOTE.CLOSED': { zh: '该表决已结束', en: 'This vote is over' },
  'VOTE.NOT_A_MEMBER': { zh: '此人不是该小组的成员', en: 'That person is no member of the panel' },
};
