import { text, word } from './words.js';
import type { WordTable } from './words.js';

const rights = {
  hidden: text('隐藏', 'hidden'),
  read: text('只读', 'read'),
  write: text('填写', 'write'),
};

/** What a form asks beyond its fields: sections, rules, and who may do what with which field. */
export const formRuleWords: WordTable = {
  'forms.document': word(
    text('填写方式', 'copies'),
    text(
      '每人各填一份，还是同一份表单依次流转。',
      'Whether each fills in their own, or one shared document moves along.',
    ),
    { values: { own: text('各填一份', 'own'), shared: text('同一份流转', 'shared') } },
  ),
  'forms.sections': word(
    text('分组', 'sections'),
    text('字段的分组，带标题。', 'Groups of fields, each with a heading.'),
    { one: text('分组', 'section') },
  ),
  'forms.sections.section': word(
    text('分组标识', 'section key'),
    text('分组的永久标识。', 'Permanent key of the section.'),
  ),
  'forms.sections.title': word(
    text('名称', 'title'),
    text('分组的标题。', 'The heading of the section.'),
  ),
  'forms.sections.hint': word(
    text('提示', 'hint'),
    text('标题下的说明。', 'A few words beneath the heading.'),
  ),
  'forms.sections.shownWhen': word(
    text('显示条件', 'shown when'),
    text(
      '满足此条件才询问本组的字段（FEEL）。',
      'Its fields are asked only where this holds (FEEL).',
    ),
  ),
  'forms.sections.fields': word(
    text('字段', 'fields'),
    text('属于本组的字段。', 'The fields that belong to the section.'),
    { one: text('字段', 'field') },
  ),
  'forms.checks': word(
    text('校验规则', 'rules'),
    text('提交时整份表单须满足的规则。', 'What must hold of the whole form when it is handed in.'),
    { one: text('校验规则', 'rule') },
  ),
  'forms.checks.check': word(
    text('规则代码', 'code'),
    text('规则的永久代码，拒绝时会给出。', 'Permanent code of the rule, told when it refuses.'),
  ),
  'forms.checks.must': word(
    text('必须成立', 'must hold'),
    text(
      '必须成立的条件；无法判断视为不成立（FEEL）。',
      'What must hold; what cannot be answered counts as broken (FEEL).',
    ),
  ),
  'forms.checks.when': word(
    text('适用条件', 'applies when'),
    text('此条件不成立时不检查（FEEL）。', 'The rule is left out where this is false (FEEL).'),
  ),
  'forms.checks.at': word(
    text('指向字段', 'points at'),
    text('提示显示在哪个字段。', 'The field that the refusal points at.'),
  ),
  'forms.checks.otherwise': word(
    text('不成立时', 'otherwise'),
    text(
      '不成立时拒绝提交、要求说明理由，还是交由审批。',
      'Whether a broken rule refuses, asks for a reason, or for an approval.',
    ),
    { values: { refuse: text('拒绝提交', 'refuse') } },
  ),
  'forms.checks.otherwise.reason': word(
    text('理由字段', 'reason in'),
    text('须填写理由的字段。', 'The field in which the reason must be given.'),
  ),
  'forms.checks.otherwise.approval': word(
    text('审批环节', 'approved at'),
    text(
      '须在哪个审批环节批准；规则未被触犯时该环节跳过。',
      'The decision that must approve; it is skipped while no rule asks for it.',
    ),
  ),
  'forms.checks.message': word(
    text('提示语', 'message'),
    text('规则不成立时给填写人的提示。', 'What the person is told when the rule is broken.'),
  ),
  'forms.rights': word(
    text('字段权限', 'rights'),
    text(
      '按环节或参与人，每个字段隐藏、只读还是填写；两者都有规定时从严。',
      'By step or participant, whether a field is hidden, read or written; of two the stricter counts.',
    ),
    { values: rights },
  ),
  'forms.fields.only': word(
    text('可选等级', 'levels offered'),
    text('只提供评分等级中的这些等级。', 'Only these levels of the scale are offered.'),
    { one: text('等级', 'level') },
  ),
  'forms.fields.several': word(
    text('可选多项', 'several'),
    text('可以选几项。', 'How many options may be chosen.'),
  ),
  'forms.fields.several.min': word(
    text('最少', 'at least'),
    text('至少选几项。', 'The fewest options.'),
  ),
  'forms.fields.several.max': word(
    text('最多', 'at most'),
    text('最多选几项。', 'The most options.'),
  ),
  'forms.fields.competencies': word(
    text('能力项', 'competencies'),
    text('逐项评定的能力。', 'The competencies, each of which is rated.'),
    { one: text('能力项', 'competency') },
  ),
  'forms.fields.competencies.id': word(
    text('能力项标识', 'competency id'),
    text('能力项的永久标识。', 'Permanent id of the competency.'),
  ),
  'forms.fields.competencies.label': word(
    text('名称', 'label'),
    text('能力项显示的名称。', 'What people see of the competency.'),
  ),
  'forms.fields.value': word(
    text('计算式', 'reckoned as'),
    text(
      '由其他字段算出的数值（FEEL，十进制）。',
      'The number it is reckoned as from other fields (FEEL, decimal).',
    ),
  ),
};
