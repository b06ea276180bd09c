import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** Joins, and blocks that go round, wait for the world, or do what nobody does. */
export const courseWords: WordTable = {
  fragments: word(
    text('片段', 'fragments'),
    text('供子流程引用的环节，按名称列出。', 'Lists of blocks that subflows use, by name.'),
    { one: text('片段', 'fragment') },
  ),
  'block.abandonWhen': word(
    text('放弃条件', 'abandoned when'),
    text(
      '一旦成立就只取消此环节，已写内容保留（FEEL）。',
      'Once it holds, exactly this block is cancelled; what was written stays (FEEL).',
    ),
  ),
  'block.join.share': word(
    text('比例', 'share'),
    text('至少完成这一比例，如 60 %。', 'At least this share must be done, e.g. 60 %.'),
  ),
  'block.join.when': word(
    text('条件', 'condition'),
    text(
      '此条件成立即继续（FEEL，可用 branches.done）。',
      'It goes on when this holds (FEEL; branches.done may be used).',
    ),
  ),
  'block.tooFew': word(
    text('人数不足时', 'if too few'),
    text(
      '一旦不可能汇合，立即如此处理。',
      'What happens at once when the join cannot be reached any more.',
    ),
    {
      values: {
        'wait for the rest': text('等其余完成', 'wait for the rest'),
        'proceed flagged': text('标记后继续', 'proceed flagged'),
        skip: text('跳过', 'skip'),
        'ask again': text('重新提名', 'ask again'),
      },
    },
  ),
  'forEach.tooFew.add': word(
    text('增补', 'add'),
    text('增补哪个参与人的人员。', 'The participant whose people join in.'),
  ),
  'sequence.alone': word(
    text('独占', 'alone'),
    text(
      '写同一名称的环节组，同一时间只进行一个。',
      'Of the sequences that name the same, one at a time.',
    ),
  ),
  'repeat.repeat': word(
    text('重复', 'repeat'),
    text('重复进行的环节；此为其永久标识。', 'Blocks that come again; this is the permanent id.'),
  ),
  'repeat.do': word(text('环节', 'blocks'), text('每次进行的环节。', 'The blocks of each time.')),
  'repeat.until': word(
    text('直到', 'until'),
    text('成立即不再重复（FEEL）。', 'Once it holds, it is not repeated again (FEEL).'),
  ),
  'repeat.atMost': word(
    text('至多次数', 'at most'),
    text('至多进行多少次。', 'How many times at most.'),
  ),
  'repeat.every': word(
    text('间隔', 'every'),
    text('两次开始之间至少相隔多久。', 'How long from one beginning to the next at least.'),
    { isDue: true },
  ),
  'repeat.otherwise': word(
    text('否则', 'otherwise'),
    text('最后一次之后仍未成立时进行的环节。', 'What follows if it never held.'),
  ),
  'wait.for.condition': word(
    text('条件', 'condition'),
    text('等到此条件成立（FEEL）。', 'It waits until this holds (FEEL).'),
  ),
  'wait.for.latest': word(
    text('最迟', 'latest'),
    text('最迟等到何时。', 'How long it waits at the latest.'),
    { isDue: true },
  ),
  'wait.for.fact': word(
    text('事实', 'fact'),
    text('等待记录的外部事实的名称。', 'The name of what is recorded from outside.'),
  ),
  'wait.for.recordedBy': word(
    text('由谁记录', 'recorded by'),
    text('可以记录该事实的参与人。', 'The participant who may record it.'),
  ),
  'action.action': word(
    text('自动处理', 'action'),
    text('无需人来做的事；此为其永久标识。', 'What nobody does; this is the permanent id.'),
  ),
  'action.does': word(text('处理', 'does'), text('做什么。', 'What it does.')),
  'action.does.freeze': word(
    text('冻结得分', 'freezes'),
    text('此后不再计算的得分。', 'The score that is not worked out again.'),
  ),
  'action.does.setResult': word(
    text('定为结果', 'sets as result'),
    text('定为记录结果的得分。', 'The score that becomes the result of record.'),
  ),
  'action.does.lock': word(
    text('锁定', 'locks'),
    text('不再接受内容的环节。', 'Steps that take nothing more.'),
    { one: text('锁定环节', 'locked step') },
  ),
  'subflow.subflow': word(
    text('子流程', 'subflow'),
    text(
      '写一次、用多处的环节；此为其永久标识。',
      'Blocks written once; this is the permanent id.',
    ),
  ),
  'subflow.use': word(
    text('引用片段', 'uses'),
    text('引用哪个片段。', 'The fragment it is made of.'),
  ),
};
