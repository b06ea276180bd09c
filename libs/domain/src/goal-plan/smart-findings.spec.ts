import { describe, expect, it } from '@jest/globals';
import { duplicateFindings, smartFindings } from './index.js';
import type { WrittenGoal } from './index.js';

const period = { from: '2026-01-01', to: '2026-12-31' };
const good: WrittenGoal = {
  title: '提升首次解决率',
  measure: '首次解决率（工单系统月报），基线 78%',
  target: '85 %',
  weight: '40',
  dueOn: '2026-11-30',
};
const codes = (change: Partial<WrittenGoal>) =>
  smartFindings({ ...good, ...change }, period).map(({ code }) => code.replace('SMART.', ''));

describe('hints to a goal', () => {
  it('has none for a goal that can be judged', () => {
    expect(codes({})).toEqual([]);
    const english = { title: 'Reduce waiting time', measure: 'median wait', target: '90 seconds' };
    expect(codes(english)).toEqual([]);
    expect(codes({ title: '完成三期培训', target: '三期全部完成', measure: '签到' })).toEqual([]);
  });

  it.each<readonly [Partial<WrittenGoal>, readonly string[]]>([
    [{ title: '努力做好客户服务' }, ['VAGUE']],
    [{ title: 'Help the team' }, ['VAGUE']],
    [{ target: '明显上升' }, ['VAGUE', 'NO_NUMBER']],
    [{ title: '接听热线', target: '' }, ['NO_NUMBER']],
    [{ measure: ' ' }, ['NO_MEASURE']],
    [{ measure: '满意度', target: '4.5' }, ['NO_UNIT']],
    [{ measure: '首次解决率，现状 85%' }, ['TARGET_IS_BASELINE']],
    [{ measure: 'FCR, baseline 85.0 %' }, ['TARGET_IS_BASELINE']],
    [{ target: '85% → 85%' }, ['TARGET_IS_BASELINE']],
    [{ target: '78% → 85%' }, []],
    [{ dueOn: '' }, ['NO_DATE']],
    [{ dueOn: '2026-02-30' }, ['NO_DATE']],
    [{ dueOn: '2027-01-01' }, ['DATE_OUTSIDE']],
    [{ weight: '4.9' }, ['WEIGHT_LOW']],
    [{ weight: '5' }, []],
    [{ weight: '' }, []],
  ])('%j', (change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('says everything in both languages', () => {
    const worst = { title: '努力', measure: '', target: '', weight: '1', dueOn: '' };
    for (const { message } of smartFindings(worst, period)) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/);
    }
  });
});

it('finds goals that say the same, whatever their spacing and case', () => {
  const titled = (title: string): WrittenGoal => ({ ...good, title });
  const goals = [
    titled('Cut AHT'),
    titled('提升满意度'),
    titled('cut aht!'),
    titled(''),
    titled(''),
  ];
  expect(duplicateFindings(goals)).toEqual([
    expect.objectContaining({ goal: 3, code: 'SMART.DUPLICATE' }),
  ]);
});
