import { defineTexts } from '../i18n/index.js';

export const useAnswerTexts = defineTexts('answers', {
  late: { zh: '逾期提交', en: 'late' },
  someone: { zh: '匿名同事', en: 'A colleague' },
  erased: { zh: '已依法删除', en: 'Erased as the law requires' },
  approve: { zh: '同意', en: 'Approved' },
  reject: { zh: '不同意', en: 'Rejected' },
  sendBack: { zh: '退回修改', en: 'Sent back' },
  for: { zh: '赞成', en: 'For' },
  against: { zh: '反对', en: 'Against' },
  abstain: { zh: '弃权', en: 'Abstained' },
  agreed: { zh: '已收到，并且同意', en: 'Received and agreed' },
  received: { zh: '已收到', en: 'Received' },
  refused: { zh: '拒绝确认', en: 'Declined to acknowledge' },
});
