import { clockWords } from './clock-words.js';
import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** Properties that mean the same in every block that has them. */
export const commonBlockWords: WordTable = {
  'block.title': word(
    text('名称', 'title'),
    text('人们看到的环节名称。', 'What people see as its name.'),
  ),
  'block.when': word(
    text('前提', 'condition'),
    text(
      '到达时不满足此条件则跳过（FEEL）。',
      'The block is skipped unless this holds on arrival (FEEL).',
    ),
  ),
  'block.due': word(
    text('截止', 'due'),
    text(
      '自环节开启起算的期限，或一个日期。',
      'The deadline, a period from the opening of the step or a date.',
    ),
    { isDue: true },
  ),
  'block.remind': word(
    text('提醒', 'reminders'),
    text(
      '截止之前（-）或之后（+）多久提醒：小时（h）、天（d）、工作日（wd）、周（w）、月（mo）。',
      'Reminders: hours (h), days (d), working days (wd), weeks (w) or months (mo) before (-) or after (+) the due.',
    ),
  ),
  'block.overdue': word(
    text('逾期处理', 'when overdue'),
    text('过期之后如何处理。', 'What happens when the due passes.'),
    {
      values: {
        'keep open': text('保持开放', 'keep open'),
        'close as missing': text('按缺失关闭', 'close as missing'),
        'deemed done': text('视为完成', 'deemed done'),
      },
    },
  ),
  'block.overdue.handTo': word(
    text('转交', 'hand to'),
    text('过期后转给哪个参与人。', 'The participant it is handed to.'),
  ),
  ...clockWords,
  'block.join': word(
    text('汇合', 'join'),
    text('多少分支完成后继续。', 'How many must be done before it goes on.'),
    {
      values: {
        all: text('全部', 'all'),
        any: text('任一', 'any'),
        'first to act': text('最先行动者', 'first to act'),
      },
    },
  ),
  'block.join.atLeast': word(
    text('至少', 'at least'),
    text('至少完成这么多。', 'At least so many must be done.'),
  ),
  'block.rest': word(
    text('其余', 'the rest'),
    text('汇合后其余分支如何处理。', 'What becomes of the others when it goes on.'),
    {
      values: {
        cancel: text('取消', 'cancel'),
        'let finish': text('允许完成', 'let finish'),
        'count if in time': text('按期完成则计入', 'count if in time'),
      },
    },
  ),
};

/** Blocks that hold blocks. */
export const containerWords: WordTable = {
  'sequence.sequence': word(
    text('环节组', 'sequence'),
    text(
      '依次进行的一组环节；此为其永久标识。',
      'Blocks one after another; this is the permanent id.',
    ),
  ),
  'sequence.blocks': word(
    text('环节', 'blocks'),
    text('依次进行的环节。', 'The blocks, one after another.'),
  ),
  'stage.stage': word(
    text('阶段', 'stage'),
    text(
      '人们看得到的阶段；此为其永久标识。',
      'A stage that people see; this is the permanent id.',
    ),
  ),
  'stage.blocks': word(
    text('环节', 'blocks'),
    text('依次进行的环节。', 'The blocks, one after another.'),
  ),
  'parallel.parallel': word(
    text('并行', 'parallel'),
    text(
      '同时进行的分支；此为其永久标识。',
      'Branches at the same time; this is the permanent id.',
    ),
  ),
  'parallel.branches': word(text('分支', 'branches'), text('同时进行的分支。', 'The branches.')),
  'choose.choose': word(
    text('选择', 'choice'),
    text('按条件选一条路；此为其永久标识。', 'One way by its condition; this is the permanent id.'),
  ),
  'choose.cases': word(
    text('情形', 'cases'),
    text('依次判断，首个成立的情形生效。', 'Asked in order; the first that holds is taken.'),
    { one: text('情形', 'case') },
  ),
  'choose.cases.when': word(
    text('条件', 'condition'),
    text('情形成立的条件（FEEL）。', 'When the case is taken (FEEL).'),
  ),
  'choose.cases.do': word(
    text('环节', 'blocks'),
    text('此情形下进行的环节。', 'The blocks of this case.'),
  ),
  'choose.otherwise': word(
    text('否则', 'otherwise'),
    text('没有情形成立时进行的环节。', 'The blocks when no case holds.'),
  ),
  'forEach.forEach': word(
    text('逐人', 'round'),
    text('对每个人各进行一次；此为其永久标识。', 'Once for each person; this is the permanent id.'),
  ),
  'forEach.in': word(
    text('对谁', 'for each of'),
    text('逐一进行的参与人。', 'The participant whose people are walked through.'),
  ),
  'forEach.order': word(
    text('顺序', 'order'),
    text('同时进行，还是一个接一个。', 'At the same time, or one after another.'),
    {
      values: {
        parallel: text('同时', 'parallel'),
        'one by one': text('一个接一个', 'one by one'),
        'any order, one at a time': text('次序不限、一次一人', 'any order, one at a time'),
      },
    },
  ),
  'forEach.do': word(
    text('环节', 'blocks'),
    text('对每个人进行的环节。', 'The blocks for each person.'),
  ),
  'window.window': word(
    text('窗口', 'window'),
    text(
      '限期内可以做的事；此为其永久标识。',
      'Something one may do for a limited time; this is the permanent id.',
    ),
  ),
  'window.kind': word(text('用途', 'purpose'), text('窗口用于什么。', 'What the window is for.'), {
    values: {
      appeal: text('申诉', 'appeal'),
      comment: text('意见', 'comment'),
      rebut: text('反驳', 'rebut'),
      withdraw: text('撤回', 'withdraw'),
      'ask for a meeting': text('要求面谈', 'ask for a meeting'),
    },
  }),
  'window.for': word(
    text('谁可使用', 'for'),
    text('谁可以使用。', 'The participant who may use it.'),
  ),
  'window.open': word(text('开放时长', 'open for'), text('开放多久。', 'How long it is open.'), {
    isDue: true,
  }),
  'window.path': word(
    text('流程', 'path'),
    text('流程等它结束，还是继续前行。', 'Whether the path waits for it or goes on beside it.'),
    { values: { waits: text('等待', 'waits'), beside: text('并行', 'beside') } },
  ),
  'window.path.heldBefore': word(
    text('在此环节之前结束', 'held before'),
    text('流程照常前行，但此环节等它结束。', 'The path goes on, but this block waits for it.'),
  ),
  'window.uses': word(
    text('可用次数', 'uses'),
    text('可以使用几次；用完即结束。', 'How often it may be used; the last use ends it.'),
  ),
  'window.waivable': word(
    text('可放弃', 'may be waived'),
    text('是否可以提前放弃。', 'Whether one may give up the rest of it.'),
  ),
  'window.excludes': word(
    text('互斥', 'excludes'),
    text('与哪些窗口只能择一使用。', 'Windows of which only one may be used.'),
  ),
  'window.lapses': word(
    text('期满未用', 'when it lapses'),
    text('期满未用意味着什么。', 'What it means that it was not used.'),
    {
      values: {
        lapsed: text('已失效', 'lapsed'),
        'deemed accepted': text('视为接受', 'deemed accepted'),
      },
    },
  ),
  'window.then': word(
    text('环节', 'blocks'),
    text('使用后进行的环节。', 'The blocks that follow its use.'),
  ),
};
