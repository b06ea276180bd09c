import type { TaskView } from '@reprise/http-contracts/tasks';

const APPEAL = {
  title: 'appealTitle',
  hint: 'appealHint',
  text: 'grounds',
  waive: 'waive',
  waiveTitle: 'waiveTitle',
  waiveHint: 'waiveHint',
} as const;

const COMMENT = {
  title: 'commentTitle',
  hint: 'commentWindowHint',
  text: 'commentText',
  waive: 'noComment',
  waiveTitle: 'noCommentTitle',
  waiveHint: 'noCommentHint',
} as const;

const REBUT = {
  title: 'rebutTitle',
  hint: 'rebutHint',
  text: 'rebutText',
  waive: 'noRebuttal',
  waiveTitle: 'noRebuttalTitle',
  waiveHint: 'noRebuttalHint',
} as const;

const WITHDRAW = {
  title: 'withdrawTitle',
  hint: 'withdrawHint',
  text: 'withdrawText',
  waive: 'noWithdrawal',
  waiveTitle: 'noWithdrawalTitle',
  waiveHint: 'noWithdrawalHint',
} as const;

const ASK = {
  title: 'askTitle',
  hint: 'askHint',
  text: 'askText',
  waive: 'noMeeting',
  waiveTitle: 'noMeetingTitle',
  waiveHint: 'noMeetingHint',
} as const;

const WORDS = {
  appeal: APPEAL,
  comment: COMMENT,
  rebut: REBUT,
  withdraw: WITHDRAW,
  'ask for a meeting': ASK,
} as const;

/** Which texts speak of a window, by what it is for. */
export const windowWords = ({ window }: Pick<TaskView, 'window'>) =>
  WORDS[window?.kind ?? 'appeal'];
