import { dateOf } from '@reprise/domain/calendar';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import type { Instant, PersonId, Text } from '@reprise/domain/kernel';
import { blockOf, foldReview } from '@reprise/domain/review';
import type { OpenedReview, ReviewEvent, StepKey } from '@reprise/domain/review';

/** What some events mean for one person, in words: never what anybody wrote. */
export interface Effect {
  readonly person: PersonId;
  readonly what: Text;
}

interface Seen {
  /** The review just before the event. */
  readonly review: OpenedReview;
  readonly flow: CompiledFlow;
}

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;
type Tell<T extends ReviewEvent['type']> = (event: Of<T>, seen: Seen) => readonly Effect[];

const titleOf = ({ review, flow }: Seen, step: StepKey): Text =>
  blockTitle(flow, review.steps.get(step)?.block ?? blockOf(step));

const dayOf = ({ flow }: Seen, at: Instant): string => dateOf(at, flow.document.zone);

/** Who still has something to do at a step. */
const openAt = ({ review }: Seen, step: StepKey): readonly PersonId[] =>
  (review.steps.get(step)?.tasks ?? []).flatMap((id) => {
    const task = review.tasks.get(id);
    return task?.status === 'open' ? [task.assignee] : [];
  });

const everybodyOpen = ({ review }: Seen): readonly PersonId[] => [
  ...new Set(
    [...review.tasks.values()]
      .filter((task) => task.status === 'open' && review.steps.get(task.step)?.status === 'open')
      .map(({ assignee }) => assignee),
  ),
];

const opened: Tell<'StepOpened'> = (event, { flow }) => {
  const { zh, en } = blockTitle(flow, event.block);
  const what = { zh: `收到任务“${zh}”`, en: `gets the task “${en}”` };
  return event.tasks.map(({ assignee: person }) => ({ person, what }));
};

const closed: Tell<'StepClosed'> = ({ step, outcome }, seen) => {
  // Work that was done closes its step as well: nobody loses a task by that.
  return outcome === 'cancelled' || outcome === 'missing' ? lost(seen, step) : [];
};

type Passed = Pick<
  Extract<ReviewEvent, { readonly type: 'TaskReassigned' }>,
  'step' | 'from' | 'to'
>;

const reassigned = ({ step, from, to }: Passed, seen: Seen): readonly Effect[] => {
  const { zh, en } = titleOf(seen, step);
  return [
    { person: to, what: { zh: `接手任务“${zh}”`, en: `takes over the task “${en}”` } },
    { person: from, what: { zh: `交出任务“${zh}”`, en: `hands over the task “${en}”` } },
  ];
};

const lost = (seen: Seen, step: StepKey): readonly Effect[] => {
  const { zh, en } = titleOf(seen, step);
  const what = { zh: `任务“${zh}”不再需要`, en: `no longer has the task “${en}”` };
  return openAt(seen, step).map((person) => ({ person, what }));
};

const skipped: Tell<'StepSkipped'> = ({ step }, seen) => lost(seen, step);

/** Whoever was asked meanwhile has it no more; what was open before is with whom it was again. */
const restored: Tell<'StepRestored'> = ({ step, to }, seen) => {
  const { zh, en } = titleOf(seen, step);
  const again = { zh: `重新收到任务“${zh}”`, en: `has the task “${en}” again` };
  const before = to === 'open' ? (seen.review.steps.get(step)?.earlier?.tasks ?? []) : [];
  const theirs = before.flatMap((id) => {
    const task = seen.review.tasks.get(id);
    return task?.status === 'withdrawn' ? [{ person: task.assignee, what: again }] : [];
  });
  return [...lost(seen, step), ...theirs];
};

const added: Tell<'TaskAdded'> = ({ step, task }, seen) => {
  const { zh, en } = titleOf(seen, step);
  return [{ person: task.assignee, what: { zh: `新任务“${zh}”`, en: `gets the task “${en}”` } }];
};

const takenBack: Tell<'ExtensionTakenBack'> = ({ step, due }, seen) => moved(seen, step, due.at);

const extended: Tell<'DueExtended'> = ({ step, due }, seen) => moved(seen, step, due.at);

/** Whoever the window was for has it again. */
const reopened: Tell<'WindowReopened'> = ({ step, due }, seen) => {
  const { zh, en } = titleOf(seen, step);
  const day = dayOf(seen, due.at);
  const what = { zh: `“${zh}”重新开放到 ${day}`, en: `“${en}” is open again until ${day}` };
  const tasks = (seen.review.steps.get(step)?.tasks ?? []).flatMap(
    (id) => seen.review.tasks.get(id) ?? [],
  );
  return tasks.map(({ assignee }) => ({ person: assignee, what }));
};

const moved = (seen: Seen, step: StepKey, at: Instant): readonly Effect[] => {
  const { zh, en } = titleOf(seen, step);
  const day = dayOf(seen, at);
  const what = { zh: `“${zh}”的截止日改为 ${day}`, en: `“${en}” is now due on ${day}` };
  return openAt(seen, step).map((person) => ({ person, what }));
};

const paused: Tell<'ClocksPaused'> = ({ person }, seen) => {
  const what = { zh: '计时暂停，不会逾期', en: 'clocks rest; nothing becomes overdue' };
  const people = person === 'all' ? everybodyOpen(seen) : [person];
  return people.map((each) => ({ person: each, what }));
};

const resumed: Tell<'ClocksResumed'> = ({ person, dues }, seen) => {
  const later = dues.flatMap(({ step, due }) => moved(seen, step, due.at));
  if (later.length > 0 || person === 'all') return later;
  return [{ person, what: { zh: '计时恢复', en: 'clocks go on' } }];
};

const removed: Tell<'ReviewerRemoved'> = ({ person, step }, seen) => {
  const { zh, en } = titleOf(seen, step);
  return [{ person, what: { zh: `不再参与“${zh}”`, en: `no longer takes part in “${en}”` } }];
};

const ended: Tell<'ReviewClosed'> = (_, seen) => {
  const { subject } = seen.review;
  const over = { zh: '考核在此结束', en: 'the review ends here' };
  const gone = { zh: '未完成的任务取消', en: 'open tasks are withdrawn' };
  return [
    { person: subject, what: over },
    ...everybodyOpen(seen)
      .filter((person) => person !== subject)
      .map((person) => ({ person, what: gone })),
  ];
};

const reinstated: Tell<'ReviewReinstated'> = ({ dues }, seen) => {
  const { subject } = seen.review;
  const goesOn = { zh: '考核继续进行', en: 'the review goes on' };
  const open = { zh: '未完成的任务恢复', en: 'open tasks are theirs again' };
  return [
    { person: subject, what: goesOn },
    ...everybodyOpen(seen)
      .filter((person) => person !== subject)
      .map((person) => ({ person, what: open })),
    ...dues.flatMap(({ step, due }) => moved(seen, step, due.at)),
  ];
};

/** Events that nobody notices by themselves are not told. */
const tells: { readonly [T in ReviewEvent['type']]?: Tell<T> } = {
  StepOpened: opened,
  StepClosed: closed,
  StepSkipped: skipped,
  StepRestored: restored,
  TaskReassigned: reassigned,
  TaskAdded: added,
  TaskDelegated: reassigned,
  DelegationEnded: reassigned,
  DueExtended: extended,
  ExtensionTakenBack: takenBack,
  WindowReopened: reopened,
  ClocksPaused: paused,
  ClocksResumed: resumed,
  ReviewerRemoved: removed,
  ReviewClosed: ended,
  ReviewReinstated: reinstated,
};

/** Whom some events of a review affect, and how: what a preview shows before they happen. */
export const effectsOf = (
  before: OpenedReview,
  events: readonly ReviewEvent[],
  flow: CompiledFlow,
): readonly Effect[] => {
  const effects: Effect[] = [];
  let review = before;
  for (const event of events) {
    const tell = tells[event.type];
    if (tell !== undefined) effects.push(...tell(event as never, { review, flow }));
    const after = foldReview(review, [event]);
    if (after.status !== 'unopened') review = after;
  }
  return effects;
};
