import type { Family } from './families.js';

interface GoalText {
  readonly title: string;
  readonly measure: string;
  readonly target: string;
}

const SERVICE: readonly GoalText[] = [
  {
    title: '把客户满意度从去年的 88 % 提高到 91 % 以上',
    measure: '客户满意度（4、5 分占比，月评价数不少于 30）',
    target: '≥ 91 %',
  },
  {
    title: '把首次响应时间的月度中位数稳定在目标之内',
    measure: '首次响应时间中位数（服务时段内）',
    target: '≤ 8 分钟',
  },
  {
    title: '提高一次解决，减少客户重复联系',
    measure: '解决率（已解决 / 已受理）',
    target: '≥ 86 %',
  },
];

const MORE: Readonly<Record<Family, readonly GoalText[]>> = {
  online: [
    { title: '向知识库提交并被采用图文条目', measure: '采用条目数', target: '全年 12 条' },
    { title: '通过多会话并发 5 路的上岗认证', measure: '认证结果', target: '6 月底前通过' },
  ],
  hotline: [
    { title: '把话后处理时长降到组内均值以内', measure: '话后处理时长均值', target: '≤ 45 秒' },
    { title: '承诺回电按时完成', measure: '按时回电率', target: '≥ 98 %' },
  ],
  complaints: [
    { title: '24 小时内给出第一次书面答复', measure: '24 小时首答率', target: '≥ 95 %' },
    { title: '完成投诉根因分析并推动改进落地', measure: '落地的改进项', target: '全年 4 项' },
  ],
  quality: [
    { title: '提高质检打分的一致性', measure: '双人背靠背一致率', target: '≥ 90 %' },
    { title: '新人营结业后首月转单率下降', measure: '首月转单率', target: '≤ 12 %' },
    { title: '质检报告在次月第 3 个工作日前发布', measure: '按时发布次数', target: '12 次' },
  ],
  lead: [
    { title: '每位组员每月至少一次有记录的一对一', measure: '一对一完成率', target: '100 %' },
    { title: '培养两名可以独立带班的储备组长', measure: '通过带班评估的人数', target: '2 人' },
    { title: '把全组客户满意度提高到 91 % 以上', measure: '组内客户满意度', target: '≥ 91 %' },
  ],
};

export const goalTextsFor = (family: Family): readonly GoalText[] =>
  family === 'quality' || family === 'lead' ? MORE[family] : [...SERVICE, ...MORE[family]];

/** What some write at first, and are asked to write again. */
export const VAGUE: readonly GoalText[] = [
  { title: '进一步提升服务质量', measure: '服务质量', target: '明显提升' },
  { title: '加强学习，提高业务能力', measure: '业务能力', target: '更好' },
];

export const TOO_VAGUE = [
  '方向对，但看不出怎样算做到。请写明基线、目标值和期限，比如满意度从多少到多少。',
  '“明显提升”没法在年底核对。请参照组内的三项指标，写出数字和单位。',
];

export type { GoalText };
