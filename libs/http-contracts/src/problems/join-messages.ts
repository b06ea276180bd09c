import type { Text } from '@reprise/domain/kernel';

/** What launches, gates, calibration sessions and changes of a whole cycle say when they refuse. */
export const joinMessages: Readonly<Record<string, Text>> = {
  'CYCLE.UNKNOWN_CALENDAR': {
    zh: '未启动：流程按日历“{calendar}”计日，但没有这个日历。请发布改用已有日历的流程',
    en: 'Not launched: the flow counts in the calendar “{calendar}”, which does not exist. Publish the flow with one that does',
  },
  'CYCLE.NOBODY_FOR_STEP': {
    zh: '未启动。以下环节无人可选（括号内为被评估人工号）：{stepsZh}。请补全通讯录，或在流程中写明由谁代替',
    en: 'Not launched. Nobody is found for these steps in the reviews of those in brackets: {stepsEn}. Mend the directory, or name a fallback in the flow',
  },
  'CYCLE.STILL_LAUNCHING': {
    zh: '周期正在启动，请稍后再试',
    en: 'The cycle is still being launched. Try again in a moment',
  },
  'CYCLE.PAUSED': { zh: '周期已暂停，请先恢复', en: 'The cycle is paused. Resume it first' },
  'CYCLE.DAY_IS_OVER': { zh: '{to} 已经过去', en: '{to} is over already' },
  'CYCLE.REVIEWS_OPEN': { zh: '还有 {open} 份考核未结束', en: '{open} reviews are still open' },
  'GATE.UNKNOWN': { zh: '流程中没有这道关口', en: 'The flow has no such gate' },
  'GATE.NOBODY_BEFORE': {
    zh: '没有考核会经过这道关口',
    en: 'There is no review in front of this gate',
  },
  'GATE.NOT_COMPLETE': {
    zh: '尚未全部到达（{numerator}/{denominator}）',
    en: 'Not everybody has come this far ({numerator} of {denominator})',
  },
  'GATE.NOT_REACHED': { zh: '该考核尚未到达这道关口', en: 'The review has not come to this gate' },
  'CALIBRATION.UNKNOWN': { zh: '没有这场校准会', en: 'There is no such calibration' },
  'CALIBRATION.EMPTY': { zh: '校准会上没有人', en: 'There is nobody to calibrate' },
  'CALIBRATION.LOCKED': { zh: '校准结果已锁定', en: 'The calibration is locked' },
  'CALIBRATION.NOT_LOCKED': { zh: '校准会还没有锁定', en: 'The calibration is not locked' },
  'CALIBRATION.REASON_MISSING': { zh: '请填写原因', en: 'Please give a reason' },
  'CALIBRATION.QUOTA_EXCEEDED': {
    zh: '{band} 最多 {allowed} 人，现有 {actual} 人，请调整后再锁定',
    en: 'At most {allowed} may be in {band}; there are {actual}. Move some before you lock',
  },
  'CALIBRATION.RESULTS_CARRIED': {
    zh: '结果已回写到考核，不能再解锁；如有异议请走申诉',
    en: 'Results went back to their reviews, so it cannot be unlocked. An appeal can change one',
  },
  'CALIBRATION.NOT_REACHED': {
    zh: '该考核尚未到达校准环节',
    en: 'The review has not come to its calibration',
  },
  'CARD.UNKNOWN': { zh: '校准会上没有这个人', en: 'This person is not on the table' },
  'CARD.UNKNOWN_BAND': { zh: '等级表中没有「{band}」', en: 'The scale has no level "{band}"' },
  'CARD.REASON_MISSING': { zh: '请填写调整原因', en: 'Please say why the card is moved' },
  'CARD.OWN': { zh: '不能调整自己的结果', en: 'Nobody moves their own card' },
  'CARD.CARRIED': {
    zh: '该结果已回写到考核，不能再调整',
    en: 'This result went back to its review and stands',
  },
  'CARD.STALE': {
    zh: '有人刚刚移动了这张卡片，请查看后再调整',
    en: 'Somebody moved this card since you looked. Look again before you move it',
  },
};
