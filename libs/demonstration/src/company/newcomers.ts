import { addDays } from '@reprise/domain/calendar';
import type { CalendarDate } from '@reprise/domain/kernel';
import type { Timeline } from '../time/timeline.js';
import type { Job } from './roles.js';

/** Somebody who joins while the story goes on. */
export interface Newcomer {
  readonly job: Job;
  readonly hiredOn: CalendarDate;
  /** As the people file writes it. */
  readonly employment: '正式' | '试用' | '实习';
}

const job = (key: string, unit: Job['unit'], [title, grade, manager]: readonly string[]): Job => ({
  unit,
  title: title ?? '',
  grades: [grade ?? ''],
  keys: [key],
  managers: [manager ?? ''],
});

/** Too new for a cycle, on probation today, an intern: those whom the rules leave out, and why. */
export const newcomersOf = ({ last, current, today }: Timeline): readonly Newcomer[] => [
  {
    job: job('hotline-15', 'hotline', ['热线客服专员 · Hotline agent', 'P3', 'hotline-lead-1']),
    hiredOn: addDays(last.startsOn, 70),
    employment: '正式',
  },
  {
    job: job('quality-7', 'quality', ['客服质检专员 · Quality analyst', 'P4', 'quality-head']),
    hiredOn: addDays(last.startsOn, 150),
    employment: '正式',
  },
  {
    job: job('complaints-11', 'complaints', [
      ...['投诉客服专员 · Complaints agent', 'P3', 'complaints-lead-2'],
    ]),
    hiredOn: addDays(current.startsOn, -40),
    employment: '试用',
  },
  {
    job: job('online-intern', 'online', ['在线客服实习生 · Online intern', 'I1', 'online-lead-1']),
    hiredOn: addDays(today, -90),
    employment: '实习',
  },
  {
    job: job('hotline-16', 'hotline', ['热线客服专员 · Hotline agent', 'P3', 'hotline-lead-3']),
    hiredOn: addDays(today, -35),
    employment: '试用',
  },
];
