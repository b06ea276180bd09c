import type { Text } from '@reprise/domain/kernel';

/** What refusals of decisions, windows and votes say. */
export const workMessages: Readonly<Record<string, Text>> = {
  'DECISION.NOT_OFFERED': { zh: '此处不能选择该结果', en: 'That outcome is not offered here' },
  'DECISION.REASON_MISSING': {
    zh: '退回或否决须说明原因',
    en: 'Sending back or rejecting needs a reason',
  },
  'DECISION.NO_SUCH_RETURN': { zh: '不能退回到该环节', en: 'It cannot be sent back to that step' },
  'APPEAL.GROUNDS_MISSING': { zh: '请填写申诉理由', en: 'Please state the grounds of your appeal' },
  'FACT.UNKNOWN': { zh: '没有可由您记录的此项事实', en: 'There is no such fact for you to record' },
  'STEP.LOCKED': {
    zh: '此环节已锁定，不再接受内容',
    en: 'This step is locked and takes nothing more',
  },
  'COMMENT.TEXT_MISSING': { zh: '请填写您的意见', en: 'Please write your comment' },
  'WINDOW.TEXT_MISSING': { zh: '请写明您要说的', en: 'Please write what you have to say' },
  'WINDOW.NOT_WAIVABLE': {
    zh: '该窗口不能提前放弃，到期自动结束',
    en: 'This window cannot be given up; it ends by itself',
  },
  'WINDOW.NOT_ENDED_UNUSED': {
    zh: '只有未使用而已结束的窗口可以重新开放',
    en: 'Only a window that ended without being used can be reopened',
  },
  'VOTE.UNKNOWN': { zh: '没有您可以查看的这项表决', en: 'There is no such vote you may see' },
  'VOTE.NOT_PRESENT': {
    zh: '主席尚未登记您到场，请与主席联系',
    en: 'The chair has not recorded you as present; please ask the chair',
  },
  'VOTE.NOT_CHAIR': { zh: '只有主席可以登记到场者', en: 'Only the chair records who is present' },
  'VOTE.CLOSED': { zh: '该表决已结束', en: 'This vote is over' },
  'VOTE.NOT_A_MEMBER': { zh: '此人不是该小组的成员', en: 'That person is no member of the panel' },
};
