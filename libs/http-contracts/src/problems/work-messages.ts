import type { Text } from '@reprise/domain/kernel';

/** What refusals of votes, windows and of what was handed in already say. */
export const workMessages: Readonly<Record<string, Text>> = {
  'VOTE.NOT_PRESENT': {
    zh: '主席尚未登记您到场，请与主席联系',
    en: 'The chair has not recorded you as present; please ask the chair',
  },
  'VOTE.NOT_CHAIR': { zh: '只有主席可以登记到场者', en: 'Only the chair records who is present' },
  'VOTE.CLOSED': { zh: '该表决已结束', en: 'This vote is over' },
  'VOTE.NOT_A_MEMBER': { zh: '此人不是该小组的成员', en: 'That person is no member of the panel' },
};
