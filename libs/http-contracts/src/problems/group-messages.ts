import type { Text } from '@reprise/domain/kernel';

/** What quotas, calibration tables and published figures say when they refuse. */
export const groupMessages: Readonly<Record<string, Text>> = {
  'QUOTA.UNKNOWN': { zh: '没有这个名额限制', en: 'There is no such quota' },
  'QUOTA.EXCEEDED': {
    zh: '{band} 最多 {allowed} 人，加上这份会有 {actual} 人，请改用其他等级',
    en: 'At most {allowed} may be in {band}; with this one there would be {actual}. Choose another band',
  },
  'QUOTA.SHORT': {
    zh: '{band} 至少要有 {required} 人，这样就不可能达到了',
    en: 'At least {required} must be in {band}; with this one that could no longer be reached',
  },
  'QUOTA.NEEDS_REASON': {
    zh: '{band} 会有 {actual} 人，超出可自由使用的名额，请写明理由',
    en: 'There would be {actual} in {band}, more than is free. Please give a reason',
  },
  'QUOTA.NEEDS_APPROVAL': {
    zh: '{band} 会有 {actual} 人，须先由人力资源批准',
    en: 'There would be {actual} in {band}. HR has to approve this first',
  },
  'QUOTA.REASON_MISSING': { zh: '请填写批准的理由', en: 'Please say why it is approved' },
  'QUOTA.OWN_EXCEPTION': {
    zh: '使用这个名额的人不能批准例外',
    en: 'Whoever uses this quota cannot approve an exception to it',
  },
  'QUOTA.NO_APPROVAL_NEEDED': {
    zh: '这个名额现在不需要批准',
    en: 'This quota needs no approval as it stands',
  },
  'CALIBRATION.QUOTA_SHORT': {
    zh: '{band} 至少要有 {required} 人，现有 {actual} 人',
    en: 'At least {required} must be in {band}; there are {actual}',
  },
  'CALIBRATION.QUOTA_NEEDS_REASON': {
    zh: '{band} 有 {actual} 人，超出可自由使用的名额，请写明理由再锁定',
    en: 'There are {actual} in {band}, more than is free. Give a reason to lock',
  },
  'CALIBRATION.QUOTA_NEEDS_APPROVAL': {
    zh: '{band} 有 {actual} 人，须先由人力资源批准',
    en: 'There are {actual} in {band}. HR has to approve this before you lock',
  },
  'CALIBRATION.UNBALANCED': {
    zh: '组内的均衡要求不成立：实际为 {actual}，要求 {atLeast}–{atMost}',
    en: 'The group is out of balance: it comes to {actual}, the flow asks for {atLeast} to {atMost}',
  },
  'CALIBRATION.CHECK_FAILED': { zh: '检查不通过：{title}', en: 'A check does not hold: {title}' },
  'CALIBRATION.NOT_FACILITATOR': {
    zh: '只有主持人可以锁定',
    en: 'Only who leads the session locks it',
  },
  'CALIBRATION.MOVES_UNDECIDED': {
    zh: '还有移动等待其他成员表态',
    en: 'A move still waits for others of the panel',
  },
  'CALIBRATION.NOT_ON_PANEL': {
    zh: '此人不是校准小组成员',
    en: 'This person does not sit on the panel',
  },
  'CARD.OFF_AGENDA': {
    zh: '这份结果不在议程上，保持不变',
    en: 'This result is not on the agenda and stays as it came',
  },
  'CARD.NO_PROPOSAL': {
    zh: '这张卡片没有待定的移动',
    en: 'No move of this card waits for anybody',
  },
  'CARD.NOT_MOVED': { zh: '这张卡片没有被移动过', en: 'This card was not moved' },
  'CARD.MOVED_BY_ANOTHER': {
    zh: '只有移动它的人或主持人可以撤销；您可以写明理由再移动',
    en: 'Only who moved it or leads the session takes a move back. You can move it again, with a reason',
  },
  'BRANCH.UNKNOWN': { zh: '没有这个方案', en: 'There is no such set of moves' },
  'BRANCH.TITLE_MISSING': { zh: '请给方案起个名字', en: 'Please give the set of moves a name' },
  'BRANCH.EMPTY': { zh: '方案里还没有移动', en: 'This set has no moves yet' },
  'AGGREGATE.TOO_FEW': {
    zh: '至少要有 {least} 份新的结果才能公布，现有 {actual} 份',
    en: 'At least {least} results that were not published before are needed; there are {actual}',
  },
  'AGGREGATE.OTHER_CUT': {
    zh: '已按另一种分组公布过；再按别的分组公布，会让人推算出小的数字',
    en: 'It was published by another grouping; a second one would let small numbers be worked out',
  },
};
