import { text, word } from './words.js';
import type { WordTable } from './words.js';

/** Scores: their formulas, and what follows them in order. */
export const scoreWords: WordTable = {
  'scores.title': word(text('名称', 'title'), text('得分名称。', 'What people see as its name.')),
  'scores.weighted': word(
    text('权重', 'weights'),
    text(
      '引用与权重：指标、得分，或“环节.字段”。',
      'Reference and weight: a measure, a score, or step.field.',
    ),
    { one: text('权重', 'weight of') },
  ),
  'scores.weighted.weight': word(
    text('权重', 'weight'),
    text('此部分的权重。', 'The weight of this part.'),
  ),
  'scores.weighted.rescale': word(
    text('尺度换算', 'rescale'),
    text(
      '先把此部分从一种尺度换算到另一种，如 1–5 到 0–100。',
      'Brings the part from one scale to another first, e.g. 1 to 5 becomes 0 to 100.',
    ),
  ),
  'scores.weighted.rescale.from': word(
    text('原尺度', 'from'),
    text('原尺度的最低与最高值。', 'Lowest and highest value of the scale it comes in.'),
  ),
  'scores.weighted.rescale.to': word(
    text('新尺度', 'to'),
    text('新尺度的最低与最高值。', 'Lowest and highest value of the scale it counts in.'),
  ),
  'scores.weighted.floor': word(
    text('下限', 'floor'),
    text('此部分至少计为此值。', 'This part counts at least as this.'),
  ),
  'scores.weighted.cap': word(
    text('上限', 'cap'),
    text('此部分至多计为此值。', 'This part counts at most as this.'),
  ),
  'scores.weights': word(
    text('权重含义', 'weights mean'),
    text(
      '权重须合计 100、按比例分摊，或作为乘数直接相加。',
      'Weights add to 100, are shares of what they add to, or are factors whose products are added.',
    ),
    {
      values: {
        'add to 100': text('合计 100', 'add to 100'),
        relative: text('按比例', 'relative'),
        factors: text('乘数', 'factors'),
      },
    },
  ),
  'scores.raters': word(
    text('多人评分', 'raters'),
    text('把多人在同一字段的评分合成一个数。', 'One number out of what many people entered.'),
  ),
  'scores.raters.of': word(
    text('字段', 'of'),
    text('“环节.字段”：每人填写的评分。', 'step.field: the ratings that were entered.'),
  ),
  'scores.raters.take': word(
    text('取值', 'take'),
    text('取平均、中位数或截尾平均。', 'The mean, the median, or the mean without both ends.'),
    {
      values: {
        mean: text('平均', 'mean'),
        median: text('中位数', 'median'),
        'trimmed mean': text('截尾平均', 'trimmed mean'),
      },
    },
  ),
  'scores.raters.dropEachEnd': word(
    text('每端去掉', 'drop at each end'),
    text(
      '截尾平均在最高与最低两端各去掉几个（默认 1）。',
      'How many the trimmed mean leaves out at each end; one unless said.',
    ),
  ),
  'scores.raters.atLeast': word(
    text('至少人数', 'at least'),
    text('少于这么多人评分则按缺失处理。', 'With fewer ratings than this the part is missing.'),
  ),
  'scores.list': word(
    text('目标加权', 'goals'),
    text(
      '按各目标自己的权重加权其结果。',
      'A weighted sum over goals: each with its own weight and its result.',
    ),
  ),
  'scores.list.of': word(
    text('目标字段', 'of'),
    text('“环节.字段”：目标列表。', 'step.field: a list of goals.'),
  ),
  'scores.list.floor': word(
    text('下限', 'floor'),
    text('每个目标至少计为此值。', 'Each goal counts at least as this.'),
  ),
  'scores.list.cap': word(
    text('上限', 'cap'),
    text('每个目标至多计为此值。', 'Each goal counts at most as this.'),
  ),
  'scores.lookup': word(
    text('对照表', 'lookup table'),
    text(
      '由几个评级查表得出结果；首个符合的行生效。',
      'A table over several ratings; the first row that matches decides.',
    ),
  ),
  'scores.lookup.of': word(
    text('依据', 'of'),
    text('查表所用的评级，每列一个。', 'The ratings it is read by, one a column.'),
  ),
  'scores.lookup.rows': word(
    text('行', 'rows'),
    text('表的各行，依次比较。', 'The rows, compared in order.'),
    { one: text('行', 'row') },
  ),
  'scores.lookup.rows.when': word(
    text('当', 'when'),
    text(
      '每列一个等级、几个等级，或 "-" 表示任意。',
      'For each column a level, several of them, or "-" for any.',
    ),
  ),
  'scores.lookup.rows.gives': word(
    text('得', 'gives'),
    text('一个数，或分级所用等级表的一个等级。', 'A number, or a level of the scale in bands.'),
  ),
  'scores.firstOf': word(
    text('取第一个可用', 'first of'),
    text(
      '依次取第一个有值的引用，其余不计。',
      'The first of these references that is available; the others do not count.',
    ),
  ),
  'scores.adjust': word(
    text('加减分', 'bonus and malus'),
    text(
      '加权之后、上下限之前的加分与减分。',
      'Points added or taken off, after the sum and before floor and cap.',
    ),
    { one: text('加减分', 'adjustment') },
  ),
  'scores.adjust.bonus': word(
    text('加分', 'bonus'),
    text('加多少：一个数，或一个引用。', 'What is added: a number, or a reference.'),
  ),
  'scores.adjust.malus': word(
    text('减分', 'malus'),
    text('减多少：一个数，或一个引用。', 'What is taken off: a number, or a reference.'),
  ),
  'scores.adjust.when': word(
    text('条件', 'condition'),
    text(
      '何时加减（FEEL）；无法判断时按缺失规则处理。',
      'When it counts (FEEL); where that cannot be told, it is a missing part.',
    ),
  ),
  'scores.adjust.atMost': word(
    text('至多', 'at most'),
    text('至多加减这么多。', 'The most it may add or take off.'),
  ),
  'scores.override': word(
    text('否决规则', 'override'),
    text(
      '分级之后生效：改为另一值，或限制最高等级。',
      'Decides after the band: puts another value in its place, or caps the band.',
    ),
    { one: text('否决规则', 'override') },
  ),
  'scores.override.when': word(
    text('条件', 'condition'),
    text(
      '何时生效（FEEL）；无法判断时按缺失规则处理。',
      'When it applies (FEEL); where that cannot be told, it is a missing part.',
    ),
  ),
  'scores.override.value': word(
    text('改为', 'value'),
    text('代替算出的值。', 'The value in place of the computed one.'),
  ),
  'scores.override.bandAtMost': word(
    text('最高等级', 'band at most'),
    text('等级不高于此；分值不变。', 'The best band that is left; the value stays.'),
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
