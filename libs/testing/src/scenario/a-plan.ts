import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { employee, hr } from './installation.js';
import type { Installation } from './installation.js';
import { must } from './must.js';

const leader = employee('M1');
const notes = (index: number, text: string) =>
  ({ type: 'RecordCheckIn', index, notes: text }) as const;

/**
 * The improvement plan of E2 from its first day to its outcome: the gap, a check-in, one that is
 * missed, a new owner for a while, an extension by HR, and the outcome asked twice.
 */
export const playPlan = async (place: Installation): Promise<void> => {
  const plan = await place.plan('E2');
  const firstDay = `${plan.from}T02:00:00.000Z`;
  await place.until(firstDay);
  const gap = {
    type: 'DescribeGap',
    gap: '三月内有五次漏回工单',
    goals: '连续八周无漏回',
    support: '每周两次旁听与复盘',
  } as const;
  must(await place.sendToPlan('E2', gap, leader));
  const dayOf = (index: number): string => {
    const on = plan.tasks.find(({ checkIn }) => checkIn?.index === index)?.checkIn?.on;
    return `${on ?? ''}T03:00:00.000Z`;
  };
  await place.until(dayOf(0));
  must(await place.sendToPlan('E2', notes(0, '漏回两次，原因已记录'), leader));
  await place.until(dayOf(2));
  must(await place.sendToPlan('E2', notes(2, '本周无漏回'), leader));
  const handOver = { type: 'ReassignPlan', to: employee('D1').person, reason: '组长出差' } as const;
  must(await place.sendToPlan('E2', handOver, hr));
  await place.until(dayOf(3));
  must(await place.sendToPlan('E2', notes(3, '稳定'), employee('D1')));
  const handBack = { type: 'ReassignPlan', to: leader.person, reason: '组长返岗' } as const;
  must(await place.sendToPlan('E2', handBack, hr));
  await place.until(`${plan.to}T03:00:00.000Z`);
  const to = as<CalendarDate>('2027-04-30');
  must(await place.sendToPlan('E2', { type: 'ExtendPlan', to, reason: '再观察一个月' }, hr));
  await place.until('2027-04-30T05:00:00.000Z');
  const outcome = { type: 'ClosePlan', outcome: 'met', comment: '八周无漏回，达成' } as const;
  must(await place.sendToPlan('E2', outcome, leader));
};
