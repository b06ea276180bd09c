import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** Measures and scores. */
export const scoreWords: WordTable = {
  'measures.title': word(text('名称', 'title'), text('指标名称。', 'What people see as its name.')),
  'measures.unit': word(text('单位', 'unit'), text('指标的单位，如 %。', 'Its unit, e.g. %.')),
  'measures.direction': word(
    text('方向', 'direction'),
    text('越高越好，还是越低越好。', 'Whether higher or lower is better.'),
    { values: { higher: text('越高越好', 'higher'), lower: text('越低越好', 'lower') } },
  ),
  'measures.cap': word(
    text('上限', 'cap'),
    text('达成率的上限。', 'The attainment counts at most as this.'),
  ),
  'measures.floor': word(
    text('下限', 'floor'),
    text('达成率的下限。', 'The attainment counts at least as this.'),
  ),
  'scores.title': word(text('名称', 'title'), text('得分名称。', 'What people see as its name.')),
  'scores.weighted': word(
    text('权重', 'weights'),
    text(
      '引用与权重：指标、得分，或“环节.字段”。',
      'Reference and weight: a measure, a score, or step.field.',
    ),
    { one: text('权重', 'weight of') },
  ),
  'scores.missing': word(
    text('缺失规则', 'missing'),
    text(
      '缺失部分如何处理，绝不默认为零；一条规则，或每个引用一条。',
      'What a missing part means, never silently zero: one rule, or one a reference.',
    ),
    {
      one: text('缺失规则', 'missing rule of'),
      values: {
        reject: text('拒绝', 'reject'),
        reweight: text('重新分配权重', 'reweight'),
        'not available': text('不可用', 'not available'),
      },
    },
  ),
  'scores.missing.use': word(
    text('按此计', 'use'),
    text('缺失时按此值计。', 'The value a missing part counts as.'),
  ),
  'scores.floor': word(text('下限', 'floor'), text('得分的下限。', 'The score is at least this.')),
  'scores.cap': word(text('上限', 'cap'), text('得分的上限。', 'The score is at most this.')),
  'scores.round': word(
    text('取整', 'rounding'),
    text('取整步长与规则，如 0.1 half up。', 'Step and rule, e.g. 0.1 half up.'),
  ),
  'scores.bands': word(
    text('分级', 'bands'),
    text('取整后的值按哪个评分等级分级。', 'The scale that bands the rounded value.'),
  ),
};
