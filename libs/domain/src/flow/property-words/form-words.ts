import { text, word } from './words.js';
import type { WordTable } from './words.js';

const decimals = '（十进制文本）。';

/** Scales, forms and their fields. */
export const formWords: WordTable = {
  'scales.levels': word(
    text('等级', 'levels'),
    text('由高到低的等级。', 'The levels, best first.'),
    { one: text('等级', 'level') },
  ),
  'scales.levels.id': word(
    text('等级标识', 'level id'),
    text('等级的永久标识。', 'Permanent id of the level.'),
  ),
  'scales.levels.label': word(
    text('等级名称', 'label'),
    text('等级显示的名称。', 'What people see of the level.'),
  ),
  'scales.levels.value': word(
    text('分值', 'value'),
    text(
      `此等级计入得分的数值${decimals}`,
      'The number this level counts as in a score, a decimal in quotes.',
    ),
  ),
  'scales.levels.from': word(
    text('下限', 'lower edge'),
    text(
      `用于分级时的下限${decimals}`,
      'Lower edge when the scale bands a score, a decimal in quotes.',
    ),
  ),
  'scales.owns': word(
    text('边界归属', 'edge belongs to'),
    text('恰在边界上的值归哪一级。', 'Which level owns a value exactly on an edge.'),
    { values: { lower: text('从此起的等级', 'lower'), upper: text('其下的等级', 'upper') } },
  ),
  'forms.title': word(
    text('名称', 'title'),
    text('表单名称。', 'What people see as the name of the form.'),
  ),
  'forms.fields': word(
    text('字段', 'fields'),
    text('表单的字段，按显示顺序。', 'The fields of the form, in the order they are shown.'),
    { one: text('字段', 'field') },
  ),
  'forms.fields.field': word(
    text('字段标识', 'field key'),
    text('字段的永久标识。', 'Permanent key of the field.'),
  ),
  'forms.fields.title': word(text('名称', 'title'), text('字段名称。', 'What is asked.')),
  'forms.fields.hint': word(
    text('提示', 'hint'),
    text('给填写人的提示。', 'A hint for who fills it in.'),
  ),
  'forms.fields.required': word(
    text('必填', 'required'),
    text('不填是否不能提交。', 'Whether it cannot be handed in without.'),
  ),
  'forms.fields.shownWhen': word(
    text('显示条件', 'shown when'),
    text(
      '满足此条件才询问；隐藏的内容保留在草稿中，但不提交（FEEL）。',
      'Asked only where this holds; what is hidden is kept in the draft and not handed in (FEEL).',
    ),
  ),
  'forms.fields.requiredWhen': word(
    text('必填条件', 'needed when'),
    text('满足此条件时必填（FEEL）。', 'Needed where this holds (FEEL).'),
  ),
  'forms.fields.type': word(text('类型', 'type'), text('字段的类型。', 'The type of the field.'), {
    values: {
      rating: text('等级', 'rating'),
      number: text('数字', 'number'),
      text: text('文本', 'text'),
      choice: text('选项', 'choice'),
      goals: text('目标', 'goals'),
      date: text('日期', 'date'),
      evidence: text('证据链接', 'evidence'),
      confirmation: text('勾选确认', 'confirmation'),
      competencies: text('能力项', 'competencies'),
      computed: text('自动计算', 'computed'),
    },
  }),
  'forms.fields.scale': word(
    text('评分等级', 'scale'),
    text('用哪个评分等级。', 'The scale that is rated by.'),
  ),
  'forms.fields.min': word(
    text('最小', 'minimum'),
    text('最小值或最少条数。', 'The least value, or the fewest entries.'),
  ),
  'forms.fields.max': word(
    text('最大', 'maximum'),
    text('最大值或最多条数。', 'The greatest value, or the most entries.'),
  ),
  'forms.fields.step': word(
    text('步长', 'step'),
    text(`数值的步长${decimals}`, 'The step between values, a decimal in quotes.'),
  ),
  'forms.fields.minLength': word(
    text('最少字数', 'shortest text'),
    text('文本至少多少字。', 'How many characters a text has at least.'),
  ),
  'forms.fields.maxLength': word(
    text('最长字数', 'longest text'),
    text('文本最多多少字。', 'How many characters a text has at most.'),
  ),
  'forms.fields.options': word(
    text('选项', 'options'),
    text('可选的选项。', 'What can be chosen.'),
    { one: text('选项', 'option') },
  ),
  'forms.fields.options.id': word(
    text('选项标识', 'option id'),
    text('选项的永久标识。', 'Permanent id of the option.'),
  ),
  'forms.fields.options.label': word(
    text('选项名称', 'label'),
    text('选项显示的名称。', 'What people see of the option.'),
  ),
};
