import type { OnReview } from '@reprise/application/reviews';
import { personIdOf } from '@reprise/domain/directory';
import { as, derivedId } from '@reprise/domain/kernel';
import type {
  CalendarDate,
  CycleId,
  Instant,
  PersonId,
  ReviewId,
  TaskId,
} from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import type { Deed } from './deed.js';
import type { World } from './world.js';

/** What HR changes while the cycle runs, and when. */
export interface Intervention {
  readonly at: Instant;
  readonly deed: (world: World) => Promise<Deed | undefined>;
}

const at = (day: string): Instant => as<Instant>(`${day}T02:30:00.000Z`);
const on = (day: string): CalendarDate => as<CalendarDate>(day);
const person = (number: string): PersonId => personIdOf(number);
const reviewOf = (cycleId: CycleId, number: string): ReviewId =>
  derivedId<ReviewId>('review', cycleId, person(number));

type Change = (cycleId: CycleId) => Deed | Promise<Deed>;
const plan = (day: string, change: Change): Intervention => ({
  at: at(day),
  deed: async ({ cycleId }) => change(cycleId),
});

/** HR, who has these changes made. */
export const OPERATOR = person('HR2');

const onReview = (day: string, number: string, command: (by: PersonId) => object): Intervention =>
  plan(day, (cycleId) => ({
    on: 'review',
    id: reviewOf(cycleId, number),
    command: command(OPERATOR) as never,
  }));

/** A leave, a new manager, extensions, a hand-over, an added and a removed peer, a pause, and more. */
export const interventions: readonly Intervention[] = [
  plan('2026-01-08', () => ({
    on: 'person',
    id: person('E104'),
    command: { type: 'StartLeave', kind: '病假', on: on('2026-01-08'), reason: '住院' },
  })),
  plan('2026-01-09', (id) => ({
    on: 'cycle',
    id,
    command: {
      type: 'ExtendDues',
      step: 'goals',
      to: on('2026-01-30'),
      reason: '年初盘点',
    } as never,
  })),
  plan('2026-01-12', () => ({
    on: 'person',
    id: person('E205'),
    command: {
      type: 'ChangeLineManager',
      manager: person('L23'),
      on: on('2026-01-12'),
      reason: '换组',
    },
  })),
  plan('2026-02-02', () => ({
    on: 'person',
    id: person('E104'),
    command: { type: 'EndLeave', on: on('2026-02-02'), reason: '返岗' },
  })),
  onReview('2026-02-20', 'E501', (by) => ({ type: 'WithdrawReview', by, reason: '调往集团' })),
  plan('2026-04-21', (id) => ({
    on: 'cycle',
    id,
    command: { type: 'PauseCycle', reason: '系统割接' },
  })),
  plan('2026-04-24', (id) => ({
    on: 'cycle',
    id,
    command: { type: 'ResumeCycle', reason: '割接完成' },
  })),
];

/** What HR changes an hour after a step of somebody's review opened; nothing where it is over. */
export interface Reaction {
  readonly numbers: readonly string[];
  readonly step: string;
  readonly command: (step: OpenedReview) => OnReview | undefined;
}

const peersAsked = ({ steps, people }: OpenedReview): readonly PersonId[] => {
  const isRunning = [...steps.values()].some(
    ({ block, status }) => block === 'peer' && status === 'open',
  );
  return isRunning ? (people.get('peer-round') ?? []) : [];
};

const openTaskAt = ({ tasks }: OpenedReview, step: string): TaskId | undefined =>
  [...tasks.values()].find((each) => each.step === step && each.status === 'open')?.taskId;

/** A peer added and one removed while they are asked; a self-assessment that may come later. */
export const reactions: readonly Reaction[] = [
  {
    numbers: ['E103', 'E303', 'E402'],
    step: 'self',
    command: (review) =>
      peersAsked(review).length === 0
        ? undefined
        : {
            type: 'AddReviewer',
            by: OPERATOR,
            step: 'peer-round',
            person: person('HR1'),
            reason: '共同负责项目',
          },
  },
  {
    numbers: ['E203', 'E403', 'E502'],
    step: 'self',
    command: (review) => {
      const [first] = peersAsked(review);
      const told = { by: OPERATOR, step: 'peer-round', reason: '已调离项目' } as const;
      return first === undefined ? undefined : { type: 'RemoveReviewer', ...told, person: first };
    },
  },
  {
    numbers: ['E301', 'E302'],
    step: 'assess',
    command: (review) => {
      const taskId = openTaskAt(review, 'assess');
      const told = { by: OPERATOR, because: 'by hand', reason: '组长休假' } as const;
      const to = person('HR1');
      return taskId === undefined ? undefined : { type: 'ReassignTask', ...told, taskId, to };
    },
  },
  {
    numbers: ['E304', 'E305'],
    step: 'assess',
    command: (review) => {
      const to = on('2026-06-30');
      const told = { by: OPERATOR, step: 'assess', to, reason: '经理出差' } as const;
      return openTaskAt(review, 'assess') === undefined
        ? undefined
        : { type: 'ExtendDue', ...told };
    },
  },
];

export const reviewIdOf = reviewOf;
