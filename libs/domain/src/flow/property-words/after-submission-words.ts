import { text, word } from './words.js';
import type { WordTable } from './words.js';

const until = {
  never: text('不可', 'never'),
  'until the next opens': text('下一环节开始前', 'until the next opens'),
  'until due': text('到期前', 'until due'),
};

/** What may happen to an answer once it is handed in. */
export const afterSubmissionWords: WordTable = {
  'task.revise': word(
    text('可修改', 'may be revised'),
    text('提交后作者在何时之前可以修改。', 'Until when its author may hand it in anew.'),
    { values: until },
  ),
  'task.withdraw': word(
    text('可撤回', 'may be withdrawn'),
    text('提交后作者在何时之前可以撤回。', 'Until when its author may take it back.'),
    { values: until },
  ),
  'task.afterDue': word(
    text('逾期提交', 'after due'),
    text('到期之后是否仍接受提交。', 'Whether it is taken after its due.'),
    {
      values: {
        refused: text('拒绝', 'refused'),
        'accepted as late': text('接受并记为逾期', 'accepted as late'),
        'until the next opens': text('下一环节开始前接受', 'until the next opens'),
      },
    },
  ),
};
