import { text, word } from './words.js';
import type { WordTable } from './words.js';

const MEASURES = {
  mean: text('平均值', 'mean'),
  median: text('中位数', 'median'),
  'gap between neighbours': text('相邻两人的差距', 'gap between neighbours'),
};

/** Rules on a group: quotas wherever they stand, and what a calibration session goes by. */
export const groupWords: WordTable = {
  'block.quota': word(
    text('名额', 'quota'),
    text('一组人中各等级最多、最少多少人。', 'How many of a group may, or must, be in a band.'),
    { one: text('名额', 'quota') },
  ),
  'block.quota.band': word(
    text('等级', 'bands'),
    text(
      '合计计算的等级：写出名称，或最高、最低的几级。',
      'The bands counted together, by name, or the best or lowest so many.',
    ),
  ),
  'block.quota.band.top': word(
    text('最高几级', 'top'),
    text('等级表中最高的几级。', 'The best so many levels of the scale.'),
  ),
  'block.quota.band.bottom': word(
    text('最低几级', 'bottom'),
    text('等级表中最低的几级。', 'The lowest so many levels of the scale.'),
  ),
  'block.quota.of': word(
    text('统计哪个得分', 'of'),
    text(
      '任务或审批提交时，按哪个得分的等级计数。',
      'The score whose band counts once a task or a decision is handed in.',
    ),
  ),
  'block.quota.atMost': word(
    text('至多', 'at most'),
    text(
      '上限，任何人不得超过：比例（20 %）或人数（3）。',
      'The ceiling that nothing passes: a share (20 %) or a number of people (3).',
    ),
  ),
  'block.quota.freeUpTo': word(
    text('自由使用至', 'free up to'),
    text('到此为止不必说明理由。', 'So many need no word.'),
  ),
  'block.quota.reasonUpTo': word(
    text('说明理由可至', 'with a reason up to'),
    text(
      '到此为止说明理由即可；再多须经批准，直至上限。',
      'So many need a reason only; more need an approval, up to the ceiling.',
    ),
  ),
  'block.quota.atLeast': word(
    text('至少', 'at least'),
    text('下限：比例或人数。', 'The fewest there must be: a share or a number of people.'),
  ),
  'block.quota.bySize': word(
    text('按组大小', 'by size'),
    text(
      '小组另有上限：人数不超过某数时适用第一条。',
      'Ceilings of their own for small groups: the first whose size is not exceeded.',
    ),
    { one: text('组大小', 'size') },
  ),
  'block.quota.bySize.upTo': word(
    text('组内人数至', 'group of up to'),
    text('组内人数不超过此数。', 'The group is no larger than this.'),
  ),
  'block.quota.bySize.atMost': word(
    text('至多', 'at most'),
    text('这样大小的组的上限。', 'The ceiling in groups of that size.'),
  ),
  'block.quota.round': word(
    text('取整', 'rounding'),
    text(
      '比例折成人数时如何取整；默认上限向下、下限向上。',
      'How a share becomes people; a ceiling rounds down and a floor up unless said.',
    ),
    {
      values: {
        down: text('向下', 'down'),
        'half up': text('四舍五入', 'half up'),
        up: text('向上', 'up'),
      },
    },
  ),
  'block.quota.among': word(
    text('范围', 'among'),
    text(
      '在谁当中计算：部门或整个周期；校准默认为其分组，其余默认为整个周期。',
      'Among whom it is kept: the unit or the whole cycle; a session keeps its own group unless said, anything else the cycle.',
    ),
    { values: { unit: text('本部门', 'unit'), cycle: text('整个周期', 'cycle') } },
  ),
  'block.quota.per': word(
    text('分别按', 'per'),
    text(
      '对这些属性的每种组合分别计算。',
      'Kept for each combination of these attributes by itself.',
    ),
    {
      values: {
        unit: text('部门', 'unit'),
        grade: text('职级', 'grade'),
        title: text('岗位', 'title'),
        rater: text('评价人', 'rater'),
      },
    },
  ),
  'block.quota.rater': word(
    text('负责的评价人', 'rater'),
    text(
      '谁是负责的评价人；默认为直属经理，代办人不算。',
      'Who the responsible rater is; the line manager unless said, never who stands in.',
    ),
  ),
  'block.quota.counts': word(
    text('谁计入', 'counts'),
    text(
      '满足此条件的人才计入，分子分母皆然。',
      'Only whom this holds of counts, in the number and in what it is a share of.',
    ),
  ),
  'block.quota.overCycles': word(
    text('跨周期累计', 'over cycles'),
    text(
      '与该评价人此前周期的最终结果一并计算，共几个周期。',
      'Counted with the results of record of the rater’s cycles before, so many together.',
    ),
  ),
  'block.quota.adviseBelow': word(
    text('少于此人数仅提示', 'only advises below'),
    text('小于此人数的组，此名额仅作提示。', 'In groups smaller than this the quota only advises.'),
  ),
  'calibration.facilitator': word(
    text('主持人', 'facilitator'),
    text(
      '由谁主持；只有主持人可以锁定。',
      'The participant who leads the session and alone locks it.',
    ),
  ),
  'calibration.recused': word(
    text('须回避', 'recused'),
    text(
      '小组成员若是被评人的这些参与人，则须回避该卡片。',
      'Members of the panel who are these participants of a subject do not act on that card, nor see it.',
    ),
  ),
  'calibration.decides': word(
    text('如何决定', 'decides'),
    text(
      '一次移动需要谁同意；默认任何成员一人即可。',
      'Whose agreement a move needs; any one member unless said.',
    ),
    {
      values: {
        anyone: text('任一成员', 'anyone'),
        majority: text('过半成员', 'majority'),
        consensus: text('全体一致', 'consensus'),
      },
    },
  ),
  'calibration.agenda': word(
    text('议程', 'agenda'),
    text(
      '只讨论满足此条件的结果；其余计入但不动。',
      'Only results of whom this holds are talked about; the others count and stay.',
    ),
  ),
  'calibration.balance': word(
    text('均衡', 'balance'),
    text('对组内数值本身的要求。', 'What must hold of the values themselves.'),
    { one: text('均衡', 'balance') },
  ),
  'calibration.balance.of': word(
    text('看什么', 'of'),
    text(
      '平均值、中位数，或相邻两人的差距。',
      'The mean, the median, or the gaps between neighbours.',
    ),
    { values: MEASURES },
  ),
  'calibration.balance.atMost': word(
    text('至多', 'at most'),
    text('不超过此数。', 'No more than this.'),
  ),
  'calibration.balance.atLeast': word(
    text('至少', 'at least'),
    text('不少于此数。', 'No less than this.'),
  ),
  'calibration.balance.againstUnit': word(
    text('与部门得分比', 'against the unit'),
    text(
      '限值加在部门自身得分之上：部门负责人的这项指标。',
      'The limits are added to the unit’s own score, which is this measure of its head.',
    ),
  ),
  'calibration.balance.adviseBelow': word(
    text('少于此人数仅提示', 'only advises below'),
    text('小于此人数的组仅作提示。', 'In groups smaller than this it only advises.'),
  ),
  'calibration.checks': word(
    text('检查', 'checks'),
    text(
      '锁定前对整组结果的检查。',
      'What is checked of all results before the session is locked.',
    ),
    { one: text('检查', 'check') },
  ),
  'calibration.checks.check': word(text('检查', 'check'), text('永久标识。', 'Its permanent id.')),
  'calibration.checks.title': word(
    text('说明', 'title'),
    text('不成立时告诉大家什么。', 'What people are told when it does not hold.'),
  ),
  'calibration.checks.holds': word(
    text('须成立', 'holds'),
    text(
      '对 results（由高到低）与 size 的 FEEL 条件。',
      'FEEL over results, best first, and size.',
    ),
  ),
  'calibration.rates': word(
    text('费用', 'rates'),
    text('每个等级的费用，用于比较方案。', 'What each band costs, to compare sets of moves.'),
    { one: text('费用', 'rate') },
  ),
};
