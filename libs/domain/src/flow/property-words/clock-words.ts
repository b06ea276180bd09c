import { text, word } from './words.js';
import type { WordTable } from './words.js';

const policies = {
  'keep open': text('保持开放', 'keep open'),
  'close as missing': text('按缺失关闭', 'close as missing'),
  'deemed done': text('视为完成', 'deemed done'),
};

/** What happens once overdue, at first and after the one extension that comes by itself. */
const overdueWords = (path: string): WordTable => ({
  [`${path}.handTo`]: word(
    text('转交', 'hand to'),
    text('过期后转给哪个参与人。', 'The participant it is handed to.'),
  ),
  [`${path}.escalateTo`]: word(
    text('告知上级', 'escalate to'),
    text(
      '过期后告知哪个参与人；任务仍由本人办理。',
      'The participant who is told; the task stays.',
    ),
  ),
  [`${path}.decide`]: word(
    text('自动决定', 'decide'),
    text('过期后按哪个结果决定。', 'The outcome it is decided with.'),
  ),
  [`${path}.answer`]: word(
    text('自动填写', 'fill in'),
    text('过期后表单视为填了什么。', 'What the form counts as filled in with.'),
  ),
  [`${path}.answer.*`]: word(
    text('填入的值', 'value'),
    text('字段填入的值。', 'The value of the field.'),
  ),
});

export const clockWords: WordTable = {
  ...overdueWords('block.overdue'),
  'block.overdue.extendOnce': word(
    text('自动延期', 'extend once'),
    text('过期时自动延长一次，多久。', 'How much longer it goes on by itself, once.'),
    { isDue: true },
  ),
  'block.overdue.then': word(
    text('再次逾期', 'and then'),
    text('延长之后再过期如何处理。', 'What happens when that has passed as well.'),
    { values: policies },
  ),
  ...overdueWords('block.overdue.then'),
  'block.extensions': word(
    text('延期限度', 'extensions'),
    text('人工延期的限度。', 'Bounds of extending the due by hand.'),
  ),
  'block.extensions.atMost': word(
    text('最多次数', 'at most'),
    text('最多延期几次。', 'How often the due may be extended.'),
  ),
  'block.extensions.total': word(
    text('合计', 'in all'),
    text('距首个期限最多多久。', 'How far from the first due at most.'),
    { isDue: true },
  ),
  'block.extensions.reasons': word(
    text('理由', 'reasons'),
    text('只接受这些理由。', 'The only reasons that are taken.'),
  ),
  'block.extensions.reasons.reason': word(
    text('理由标识', 'reason'),
    text('理由的永久标识。', 'The permanent key of the reason.'),
  ),
  'block.extensions.reasons.title': word(
    text('理由名称', 'name of the reason'),
    text('人们看到的理由。', 'What people read as the reason.'),
  ),
  'block.extensions.pastLatest': word(
    text('可越过最晚期限', 'may pass the latest'),
    text('可以越过最晚期限的参与人。', 'Participants who may pass what the due calls the latest.'),
  ),
};
