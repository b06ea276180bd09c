import type { Text } from '@reprise/domain/kernel';

/** What changes of running reviews are refused for, and what one can do instead. */
export const changeMessages: Readonly<Record<string, Text>> = {
  'MIGRATION.OTHER_FLOW': {
    zh: '「{flow}」是另一个流程；只能改到同一流程的其他版本',
    en: '"{flow}" is another flow; a review can only go on with a version of its own',
  },
  'MIGRATION.OPEN_BLOCK_GONE': {
    zh: '「{block}」正在进行，新版本中没有对应环节；先完成或跳过它',
    en: '"{block}" is open and the new version has nothing in its place; finish it or leave it out first',
  },
  'MIGRATION.ANOTHER_KIND': {
    zh: '「{block}」在新版本中是另一种环节；请换一个标识',
    en: '"{block}" is another kind of step in the new version; give the new one an id of its own',
  },
  'MIGRATION.OTHER_ROUND': {
    zh: '「{block}」在新版本中由另一组人分别办理；请换一个标识',
    en: '"{block}" is asked of another round of people in the new version; give it an id of its own',
  },
  'MIGRATION.OPEN_CHANGED': {
    zh: '「{block}」正在等待，新版本改变了所等的内容；等它结束再迁移',
    en: '"{block}" is waiting, and the new version changes what for; migrate when it is over',
  },
  'MIGRATION.RIGHT_SHORTENED': {
    zh: '新版本会缩短「{block}」中已有的权利；等它结束再迁移',
    en: 'The new version would shorten a right that "{block}" gives now; migrate when it is over',
  },
  'MIGRATION.WAY_CHANGED': {
    zh: '「{block}」已选定的分支在新版本中含义不同',
    en: 'The way taken at "{block}" means something else in the new version',
  },
  'MIGRATION.READERS_ADDED': {
    zh: '「{block}」已有内容，新版本会让更多人看到它',
    en: '"{block}" has answers, and the new version would open them to others than their authors were told',
  },
  'MIGRATION.SCORE_SETTLED': {
    zh: '「{score}」已校准或开通，新版本的算法不同',
    en: '"{score}" was calibrated or released, and the new version computes it differently',
  },
  'MIGRATION.NOBODY': { zh: '没有选定任何人', en: 'Nobody was chosen' },
  'MIGRATION.UNDER_WAY': {
    zh: '上一次迁移尚未完成，请稍后再试',
    en: 'The migration before this one is still under way; try again when it is done',
  },
  'MIGRATION.NO_VERSION': {
    zh: '该流程没有第 {version} 版',
    en: 'The flow has no version {version}',
  },
  'STEP.NOTHING_TO_RESTORE': {
    zh: '「{step}」没有可撤回的改动，或其后已有人提交',
    en: 'At "{step}" there is no change to take back, or somebody has handed in something since',
  },
  'STEP.DUE_PASSED_MEANWHILE': {
    zh: '「{step}」原截止时间 {due} 已过；请改为重新开放或延期',
    en: 'The due of "{step}", {due}, has passed meanwhile; reopen or extend it instead',
  },
  'STEP.NOT_EXTENDED': {
    zh: '「{step}」没有可撤回的延期',
    en: '"{step}" has no extension to take back',
  },
  'STEP.NOT_OVER': {
    zh: '「{step}」尚未结束，或不能重新开放',
    en: '"{step}" is not over, or cannot be asked again',
  },
  'STEP.NOT_OPEN': { zh: '「{step}」不在进行中', en: '"{step}" is not open' },
  'STEP.RESTED_ON': {
    zh: '「{on}」已据此签字、表决或开通；确认知悉后才能重新开放「{step}」',
    en: '"{on}" was signed, voted on or released on the strength of it; reopen "{step}" only knowingly',
  },
  'REVIEW.NOT_WITHDRAWN': { zh: '该考核没有被撤出', en: 'This review was not withdrawn' },
};
