import type { Text } from '@reprise/domain/kernel';

/** What is wrong with what somebody filled in; words of a flow's own rule come with the rule. */
export const answerMessages: Readonly<Record<string, Text>> = {
  'ANSWER.FIELD_REQUIRED': { zh: '「{field}」必填', en: '"{field}" is required' },
  'ANSWER.UNKNOWN_FIELD': { zh: '表单中没有「{field}」', en: 'The form has no "{field}"' },
  'ANSWER.WRONG_KIND': {
    zh: '「{field}」的内容类型不对',
    en: '"{field}" has the wrong kind of content',
  },
  'ANSWER.NOT_A_LEVEL': { zh: '「{value}」不是评分等级', en: '"{value}" is no level of the scale' },
  'ANSWER.NOT_AN_OPTION': { zh: '「{value}」不是选项', en: '"{value}" is none of the options' },
  'ANSWER.NOT_A_DATE': { zh: '「{value}」不是日期', en: '"{value}" is no date' },
  'ANSWER.NOT_A_NUMBER': { zh: '「{value}」不是数字', en: '"{value}" is no number' },
  'ANSWER.OUT_OF_RANGE': { zh: '超出范围 {min}–{max}', en: 'Outside the range {min}–{max}' },
  'ANSWER.OFF_STEP': {
    zh: '「{value}」不在档上：从 {from} 起，每 {step} 一档',
    en: '"{value}" is between two steps: they go from {from} by {step}',
  },
  'ANSWER.TOO_LONG': { zh: '最多 {most} 字', en: 'At most {most} characters' },
  'GOALS.NOT_PROPOSED': {
    zh: '目标尚未提交，无法执行此操作',
    en: 'The goals have not been proposed yet',
  },
  'GOALS.COUNT': {
    zh: '目标数量须为 {min}–{max} 个',
    en: 'Between {min} and {max} goals are needed',
  },
  'GOALS.WEIGHTS': {
    zh: '权重合计须为 100，现为 {total}',
    en: 'Weights must add to 100; they add to {total}',
  },
  'GOALS.TITLE_MISSING': { zh: '第 {goal} 个目标没有名称', en: 'Goal {goal} has no title' },
  'GOALS.BAD_DATE': {
    zh: '第 {goal} 个目标的日期不存在',
    en: 'The date of goal {goal} does not exist',
  },
  'GOALS.BAD_RESULT': {
    zh: '第 {goal} 个目标的结果不是数字',
    en: 'The result of goal {goal} is no number',
  },
  'GOALS.BAD_WEIGHT': {
    zh: '第 {goal} 个目标的权重不是数字',
    en: 'The weight of goal {goal} is no number',
  },
  'ANSWER.TOO_SHORT': { zh: '至少 {least} 字', en: 'At least {least} characters' },
  'ANSWER.CHOICES_COUNT': {
    zh: '须选 {min}–{max} 项，不可重复',
    en: 'Choose between {min} and {max}, each once',
  },
  'ANSWER.COMPETENCY_MISSING': { zh: '「{zh}」尚未评定', en: '"{en}" is not rated yet' },
  'ANSWER.NOT_A_LINK': {
    zh: '请填写以 http:// 或 https:// 开头的链接',
    en: 'Please give a link that begins with http:// or https://',
  },
  'ANSWER.NOT_YOURS': {
    zh: '「{field}」不由您填写',
    en: '"{field}" is not yours to fill in',
  },
  'ANSWER.NONE': { zh: '没有可修改或撤回的提交内容', en: 'Nothing was handed in here to change' },
  'ANSWER.FINAL': { zh: '提交后不能再修改或撤回', en: 'What is handed in here is final' },
  'ANSWER.NEXT_OPENED': {
    zh: '下一环节已经开始，不能再修改或撤回',
    en: 'The next step has begun; it can no longer be changed',
  },
  'ANSWER.SEALED': {
    zh: '已用于公布、冻结或校准的结果，或已与他人的匿名内容一并显示，不能再改动',
    en: 'It counts in a result that is released, frozen or calibrated, or was shown among others',
  },
  'ANSWER.CHECK': { zh: '{zh}', en: '{en}' },
  'ANSWER.REASON_NEEDED': { zh: '{zh}：请说明理由', en: '{en}: please give a reason' },
};
