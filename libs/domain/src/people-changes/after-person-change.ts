import { ABSENT } from '../facts/index.js';
import type { PersonFact } from '../facts/index.js';
import type { PersonEvent } from '../directory/index.js';
import { mayDelegate } from '../flow/conductor/index.js';
import type { TaskState } from '../review/index.js';
import type { Following, PersonChange, Touched } from './following.js';
import { followTask, handOn } from './hand-on.js';

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
      task.role === 'each' ? takeOut(task, touched, change) : handOn(task, touched, change),
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

/** A change of a line that was overtaken means nothing any more. */
const followLine: Follow<'LineManagerChanged'> = (change, touched) =>
  (change.fact.lineManager ?? 'none') === change.event.manager
    ? followOffices(change, touched)
    : [];

/** Open work goes where the flow says that it goes, now that it would find somebody else. */
const followOffices = (change: PersonChange, touched: Touched): readonly Following[] => {
  const found = openTasks(touched).flatMap((task) => followTask(task, touched, change));
  // Two tasks of a step may be followed by the same person, who is asked once.
  return [...new Map(found.map((following) => [following.about, following])).values()];
};

/** Who acts for somebody takes over what is open of the steps that let others act. */
const substitute: Follow<'SubstituteNamed'> = ({ person, fact }, touched) => {
  const named = fact.substitute;
  if (named === undefined) return [];
  const { person: to, ...until } = named;
  return openTasks(touched)
    .filter(({ assignee, step }) => assignee === person && isDelegable(touched, step))
    .map(({ taskId }) => ({
      about: taskId,
      command: { type: 'Substitute', taskId, to, ...until },
    }));
};

const isDelegable = ({ flow, review }: Touched, step: string): boolean =>
  mayDelegate(flow.nodes.get(review.steps.get(step)?.block ?? ''));

const nothing = (): readonly Following[] => [];

const follows: { readonly [T in PersonEvent['type']]: Follow<T> } = {
  PersonJoined: nothing,
  LineManagerChanged: followLine,
  DottedLineChanged: followOffices,
  PersonMoved: followOffices,
  EmploymentChanged: followLeaver,
  ContactChanged: nothing,
  LeaveStarted: pause,
  LeaveEnded: resume,
  SubstituteNamed: substitute,
  WorkedTogether: nothing,
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
