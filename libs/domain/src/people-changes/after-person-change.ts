import { ABSENT } from '../facts/index.js';
import type { PersonFact } from '../facts/index.js';
import { holdersOf, peopleNow } from '../flow/conductor/index.js';
import type { World } from '../flow/conductor/index.js';
import type { CalendarDate, Instant, PersonId } from '../kernel/index.js';
import type { Directory, PersonEvent } from '../directory/index.js';
import type { OpenedReview, ReviewCommand, TaskState } from '../review/index.js';

/** A change of somebody's entry, looked at on a day on which it counts. */
export interface PersonChange {
  readonly person: PersonId;
  readonly event: PersonEvent;
  readonly directory: Directory;
  readonly on: CalendarDate;
  /** Who made the change: in their name its consequences are carried out. */
  readonly by: PersonId;
}

/** A running review that the person is part of. */
export interface Touched extends World {
  readonly review: OpenedReview;
  readonly at: Instant;
}

type Without<C> = C extends unknown ? Omit<C, 'at'> : never;
export type FollowingCommand = Without<
  Extract<
    ReviewCommand,
    { readonly type: 'PauseClocks' | 'ResumeClocks' | 'ReassignTask' | 'RemoveReviewer' }
  >
>;

export interface Following {
  /** What of the review it is about; with event and review it makes the command's id. */
  readonly about: string;
  readonly command: FollowingCommand;
}

type Of<T extends PersonEvent['type']> = Extract<PersonEvent, { readonly type: T }>;
type Follow<T extends PersonEvent['type']> = (
  change: PersonChange & { readonly event: Of<T>; readonly fact: PersonFact },
  touched: Touched,
) => readonly Following[];

const openTasks = ({ review }: Touched): readonly TaskState[] =>
  [...review.tasks.values()].filter(
    ({ status, step }) => status === 'open' && review.steps.get(step)?.status === 'open',
  );

const pause: Follow<'LeaveStarted'> = ({ person, fact }, touched) => {
  const { review } = touched;
  const hasPart =
    review.subject === person || openTasks(touched).some(({ assignee }) => assignee === person);
  // The subject's own tasks of later steps are not open yet; their clocks rest as well.
  if (!fact.onLeave || !hasPart || review.paused.has(person)) return [];
  return [{ about: 'clocks', command: { type: 'PauseClocks', person, because: 'leave' } }];
};

const resume: Follow<'LeaveEnded'> = ({ person, fact }, { review }) =>
  fact.onLeave || !review.paused.has(person)
    ? []
    : [{ about: 'clocks', command: { type: 'ResumeClocks', person } }];

/** Open tasks of the subject's direct manager go to the new one; those given away by hand stay. */
const followManager: Follow<'LineManagerChanged'> = (change, touched) => {
  const { person, event, fact, directory } = change;
  const isCurrent = (fact.lineManager ?? 'none') === event.manager;
  if (!isCurrent || touched.review.subject !== person) return [];
  const former = directory.formerManagers(person, event);
  return openTasks(touched)
    .filter(({ role, assignee }) => isDirectManager(touched, role) && former.has(assignee))
    .flatMap((task) => handOn(task, touched, { ...change, because: 'manager changed' }));
};

const isDirectManager = ({ flow }: Touched, role: string): boolean => {
  const participant = flow.document.participants[role];
  return participant !== undefined && 'lineManager' in participant && participant.lineManager === 1;
};

/**
 * Who has left does nothing more: a reviewer among others is taken out, other work goes to whom
 * the flow names when nobody is there. Where it names nobody, the task stays and shows as stuck.
 */
const followLeaver: Follow<'EmploymentChanged'> = (change, touched) => {
  const { person, fact } = change;
  if (fact.employment !== 'left' || touched.review.subject === person) return [];
  return openTasks(touched)
    .filter(({ assignee }) => assignee === person)
    .flatMap((task) =>
      task.role === 'each'
        ? takeOut(task, touched, change)
        : handOn(task, touched, { ...change, because: 'left' }),
    );
};

const takeOut = (
  task: TaskState,
  { review }: Touched,
  { person, by, on }: PersonChange,
): readonly Following[] => {
  const step = review.steps.get(task.step)?.within;
  if (step === undefined || !(review.people.get(step) ?? []).includes(person)) return [];
  const reason = `left the organisation, seen on ${on}`;
  return [{ about: task.taskId, command: { type: 'RemoveReviewer', by, step, person, reason } }];
};

type Because = 'manager changed' | 'left';

const handOn = (
  task: TaskState,
  touched: Touched,
  { by, on, because }: PersonChange & { readonly because: Because },
): readonly Following[] => {
  const { review, at } = touched;
  const step = review.steps.get(task.step);
  if (step === undefined) return [];
  const { block } = step;
  const except = new Set(holdersOf(review, step));
  except.delete(task.assignee);
  const [to] = peopleNow(touched, { state: review, block, role: task.role, at, except });
  if (to === undefined || to === task.assignee) return [];
  const { taskId } = task;
  const reason = `${because === 'left' ? 'left the organisation' : because}, seen on ${on}`;
  return [{ about: taskId, command: { type: 'ReassignTask', by, taskId, to, because, reason } }];
};

const nothing = (): readonly Following[] => [];

const follows: { readonly [T in PersonEvent['type']]: Follow<T> } = {
  PersonJoined: nothing,
  LineManagerChanged: followManager,
  DottedLineChanged: nothing,
  PersonMoved: nothing,
  EmploymentChanged: followLeaver,
  ContactChanged: nothing,
  LeaveStarted: pause,
  LeaveEnded: resume,
};

/**
 * What a change of somebody's entry means for one running review. Looks at how things are on the
 * day: a change that was overtaken by a later one means nothing any more.
 */
export const afterPersonChange = (change: PersonChange, touched: Touched): readonly Following[] => {
  const fact = change.directory.person(change.person, change.on);
  if (fact === ABSENT || touched.review.status !== 'open') return [];
  return follows[change.event.type]({ ...change, fact } as never, touched);
};
