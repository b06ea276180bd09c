import { text, word } from './words.js';
import type { WordTable } from './words.js';

const yes = { true: text('是', 'yes') };

/** Who reads what, and from when. */
export const visibilityWords: WordTable = {
  visibility: word(
    text('可见范围', 'visibility'),
    text('谁从何时起能看到谁的填写。', 'Who reads whose answers, and from when.'),
    { one: text('可见规则', 'visibility rule') },
  ),
  'visibility.of': word(
    text('所指环节', 'step'),
    text('指哪个环节的填写。', 'The step whose answers are meant.'),
  ),
  'visibility.fields': word(
    text('所指字段', 'fields'),
    text('只指这些字段；不写则为全部。', 'Only these fields of its form; all unless named.'),
  ),
  'visibility.to': word(
    text('可见人', 'readers'),
    text('哪些参与人可以看到。', 'The participants who may read them.'),
  ),
  'visibility.offices': word(
    text('可见岗位', 'offices'),
    text(
      '系统中的哪些岗位可以看到；不写则任何岗位都看不到。',
      'Roles of the installation that may read them; none may unless named.',
    ),
    {
      values: {
        auditor: text('审计员', 'auditors'),
        hrOperator: text('人力资源专员', 'HR operators'),
        hrDesigner: text('流程设计者', 'HR designers'),
        administrator: text('系统管理员', 'administrators'),
      },
    },
  ),
  'visibility.from': word(
    text('可见起点', 'from'),
    text(
      '提交即可见，或另一件事发生之后。',
      'As soon as submitted, or once something else has happened.',
    ),
    { values: { submission: text('提交时', 'submission') } },
  ),
  'visibility.from.closed': word(
    text('在此环节结束后', 'once closed'),
    text('此环节结束后方可见。', 'The step that must be closed first.'),
  ),
  'visibility.from.opened': word(
    text('在此环节开始后', 'once opened'),
    text('此环节开始后方可见。', 'The step that must have opened first.'),
  ),
  'visibility.from.released': word(
    text('在此得分开通后', 'once released'),
    text('此得分开通后方可见。', 'The score that must be released first.'),
  ),
  'visibility.from.on': word(
    text('自此日起', 'from the day'),
    text('自这一天零点（流程时区）起可见。', 'The first day, in the time zone of the flow.'),
  ),
  'visibility.while': word(
    text('仅在此环节期间', 'only while open'),
    text(
      '仅在此环节开放期间可见：评议小组开会时才看得到。',
      'Only as long as this step is open: a panel reads while it sits.',
    ),
  ),
  'visibility.agreed': word(
    text('须其同意', 'with the consent of'),
    text(
      '仅在此参与人同意期间可见；撤回同意即不可见。',
      'Only as long as this participant agrees; withdrawn consent closes it again.',
    ),
  ),
  'visibility.author': word(
    text('署名', 'author'),
    text('显示填写人姓名，还是只显示其角色。', 'Whether the author is named or only their role.'),
    { values: { named: text('姓名', 'by name'), 'role only': text('只显示角色', 'role only') } },
  ),
  'visibility.anonymous': word(
    text('匿名', 'anonymous'),
    text('是否隐去填写人。', 'Whether it is hidden who answered.'),
    { values: yes },
  ),
  'visibility.floor': word(
    text('匿名下限', 'anonymity floor'),
    text('少于此人数时什么也不显示。', 'With fewer answers than this nothing is shown.'),
  ),
  'visibility.whenAllAgree': word(
    text('答案一致时', 'when all agree'),
    text(
      '所有人给出同一答案时，此字段是否显示。',
      'Whether a field is shown in which everybody gave the same answer.',
    ),
    { values: { show: text('显示', 'show'), withhold: text('不显示', 'withhold') } },
  ),
};
