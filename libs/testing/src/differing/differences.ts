import { as } from '@reprise/domain/kernel';
import type { CalendarDate } from '@reprise/domain/kernel';
import { personId } from '../organisation/index.js';
import type { Organisation } from '../organisation/index.js';

export const title = { zh: '例', en: 'Example' };
const day = (on: string) => as<CalendarDate>(on);
export const task = (id: string, who: string, rest: object = {}) => ({
  ...{ task: id, title, who, form: 'rated' },
  kind: who === 'subject' ? 'self assessment' : 'manager assessment',
  ...{ due: '9 working days', remind: ['-1d', '+1d'], overdue: 'close as missing' },
  ...rest,
});
const decision = (id: string, who: string, not: readonly string[]) => ({
  ...{ decision: id, title, who, not, outcomes: ['approve', 'send back'], returnsTo: ['self'] },
  ...{ due: '9 working days', overdue: 'deemed done' },
});
const ifSo = (id: string, when: string) => ({
  ...{ choose: id, title },
  cases: [{ when, do: [task(`${id}-more`, 'manager'), task(`${id}-hr`, 'hrbp')] }],
  otherwise: [task(`${id}-less`, 'subject')],
});

export type Sketch = Organisation['people'][string];

/** One fact in which people differ, and the blocks to which it matters. */
export interface Difference {
  readonly blocks: readonly object[];
  readonly own?: Sketch;
  readonly measure?: string;
  readonly ofSouth?: 'roles' | 'parent' | 'calendar';
}

export const DIFFERENCES = {
  leave: { blocks: [ifSo('leave', 'person.onLeave')], own: { onLeave: true } },
  grade: { blocks: [ifSo('grade', 'person.grade = "P5"')], own: { grade: 'P5' } },
  'day of hire': {
    blocks: [{ wait: 'hired', title, for: '3 months after person.hiredOn' }, task('w', 'manager')],
    own: { hiredOn: day('2025-12-11') },
  },
  'absent manager': { blocks: [task('led', 'manager')], own: { manager: 'GONE' } },
  'manager who is HR': { blocks: [decision('ruled', 'hrbp', ['manager'])], own: { manager: 'H' } },
  'other manager': { blocks: [task('run', 'manager')], own: { manager: 'M2' } },
  'dotted line': { blocks: [task('advise', 'adviser')], own: { dotted: 'X' } },
  'dotted line to the manager': {
    blocks: [decision('advised', 'adviser', ['manager']), task('guide', 'adviser')],
    own: { dotted: 'M1' },
  },
  substitute: {
    blocks: [task('stood-in', 'subject', { mayDelegate: true })],
    own: { substitute: { person: personId('X') } },
  },
  measures: { blocks: [ifSo('band', 'scores.total.band = "D"')], measure: '10' },
  'head of the unit': { blocks: [task('headed', 'head')], ofSouth: 'roles' },
  'unit above': { blocks: [task('above', 'head')], ofSouth: 'parent' },
  'calendar of the unit': {
    blocks: [task('local', 'manager', { due: '1 working day, calendar of subject' })],
    ofSouth: 'calendar',
  },
  peers: {
    blocks: [
      { ...task('choose', 'subject'), kind: 'nomination', nominates: 'peers', form: undefined },
      { forEach: 'round', title, in: 'peers', do: [task('peer', 'each', { mayDecline: true })] },
    ],
    own: { manager: 'E2' },
  },
} as const satisfies Readonly<Record<string, Difference>>;

export type Name = keyof typeof DIFFERENCES;
export const NAMES = Object.keys(DIFFERENCES) as Name[];
