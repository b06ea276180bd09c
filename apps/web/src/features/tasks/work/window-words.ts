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

/** Which texts speak of a window: one to appeal, or one to comment. */
export const windowWords = ({ window }: Pick<TaskView, 'window'>) =>
  window === undefined || window.kind === 'appeal' ? APPEAL : COMMENT;
