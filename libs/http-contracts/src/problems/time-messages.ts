import type { Text } from '@reprise/domain/kernel';

/** What is said about acting too early and extending too far. */
export const timeMessages: Readonly<Record<string, Text>> = {
  'TASK.TOO_EARLY': {
    zh: '{from} 之前不能办理，请届时再来',
    en: 'Nobody may act before {from}. Come back then',
  },
  'STEP.PAST_LATEST': {
    zh: '流程规定最晚到 {latest}，不能再延',
    en: 'The flow says {latest} at the latest; it cannot be extended past that',
  },
  'STEP.EXTENDED_ENOUGH': {
    zh: '已延期 {times} 次，流程不允许再延',
    en: 'It was extended {times} times; the flow allows no more',
  },
  'STEP.EXTENDED_TOO_FAR': {
    zh: '流程规定合计最多延到 {latest}',
    en: 'In all, the flow lets it be extended to {latest}',
  },
  'STEP.REASON_NOT_LISTED': {
    zh: '流程只接受这些延期理由：{reasons}',
    en: 'The flow takes only these reasons: {reasons}',
  },
};
