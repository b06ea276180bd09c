import { endsWhenOverdue, extensionByItself } from '../flow/compile/index.js';
import type { Node, NodeOf } from '../flow/compile/index.js';
import {
  closesWhenDue as isOnlyInTime,
  lostMeanwhile,
  peopleNow,
} from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { Instant, PersonId, Refusal, UnitId } from '../kernel/index.js';
import { castBallot } from './cast-ballot.js';
import { claimed } from './claim-task.js';
import { checkGoals } from '../forms/index.js';
import { decide } from './decide.js';
import { checkAnswer } from './hand-in-answer.js';
import type { DecideOn, OwnEvents, ReviewWorld } from './decisions.js';
import { lodge } from './lodge.js';
import { missedAtHand } from './missed-at-hand.js';
import { hasNextOpened } from './next-opened.js';
import { missingPerson } from './present-person.js';
import { taskAtHand } from './open-task.js';
import { promiseOf } from './promise.js';
import { isPastDue } from './resting.js';
import type { TaskAtHand } from './open-task.js';
import type { CompleteTask, Work } from './review-commands.js';
import type { ReviewEvent } from './record/index.js';
import type { OpenedReview, StepState } from './record/index.js';

/** Somebody hands in the work of a task: checked against the flow, judged late by its due. */
export const completeTask: DecideOn<CompleteTask> = (command, state, world) => {
  const found = missedAtHand(world.flow, state, command) ?? taskAtHand(state, command);
  if ('kind' in found) return found;
  const { step } = found;
  const node = world.flow.nodes.get(step.block);
  const early = tooEarly(step, command);
  if (early !== undefined) return early;
  const late = isPastDue(state, step, command.at) && !goesOnByItself(node, step);
  const closed = closedTo({ flow: world.flow, state }, step, late);
  if (closed !== undefined) return closed;
  const lost = lostMeanwhile(world, { state, task: found.task, at: command.at });
  if (lost !== undefined) return lost;
  const submitted = { ...submittedBy(found, command, late), ...promising(world, state, step) };
  const own = handIn({ command, state, world, found, submitted }, node);
  if ('kind' in own) return own;
  return [...claimed(state, found.task, command), ...own, ...closedAfterAll(step, command.at)];
};

const promising = (
  { flow }: ReviewWorld,
  state: OpenedReview,
  { block }: StepState,
): Pick<HandedIn['submitted'], 'promised'> => {
  const promised = promiseOf(flow, state, block);
  return promised === undefined ? {} : { promised };
};

/** A step that had closed without this is done after all. */
const closedAfterAll = ({ key, status }: StepState, closedAt: Instant): readonly ReviewEvent[] =>
  status === 'closed' ? [{ type: 'StepClosed', step: key, outcome: 'done', closedAt }] : [];

/** A notice runs first: until it is over nobody may act. */
const tooEarly = ({ due }: StepState, { at }: CompleteTask): Refusal | undefined =>
  due?.notBefore !== undefined && at < due.notBefore
    ? refuse('TASK.TOO_EARLY', { from: due.notBefore })
    : undefined;

/** Past a due that moves on once by itself, even before that is recorded. */
const goesOnByItself = (node: Node | undefined, { extended }: StepState): boolean =>
  isForPeople(node) &&
  extended?.byItself === undefined &&
  extensionByItself(node.document.overdue) !== undefined;

const isForPeople = (node: Node | undefined): node is NodeOf<'task' | 'decision'> =>
  node?.kind === 'task' || node?.kind === 'decision';

/** Whether a step takes nothing any more: it is locked, or it is past its due and ends then. */
const closedTo = (
  inReview: Parameters<typeof isOnlyInTime>[0],
  step: StepState,
  late: boolean,
): Refusal | undefined => {
  if (inReview.state.locked.has(step.block)) return refuse('STEP.LOCKED', { step: step.key });
  const isOver = isOverOnceDue(inReview, step) || isOnlyInTime(inReview, step);
  return late && isOver ? refuse('TASK.PAST_DUE', { due: step.due?.at ?? '' }) : undefined;
};

/** What a step does after its due, where it says so; else what it does when it is overdue. */
const isOverOnceDue = (
  { flow, state }: Parameters<typeof isOnlyInTime>[0],
  step: StepState,
): boolean => {
  const node = flow.nodes.get(step.block);
  const afterDue = node?.kind === 'task' ? node.document.afterDue : undefined;
  if (afterDue === undefined || afterDue === 'accepted as late') return closesWhenDue(node);
  if (afterDue === 'refused') return true;
  return step.due !== undefined && hasNextOpened(flow, state, { step, since: step.due.at });
};

const submittedBy = (
  { step, task: { onBehalfOf } }: TaskAtHand,
  { taskId, by, at }: CompleteTask,
  late: boolean,
): HandedIn['submitted'] => ({
  ...{ taskId, step: step.key, by, at, late },
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

export const handIn = (handedIn: HandedIn, node: Node | undefined): OwnEvents => {
  if (node?.kind === 'task') return kinds[node.document.kind](handedIn, node);
  if (node?.kind === 'decision') return decide(handedIn, node);
  return handInBallot(handedIn, node) ?? gone(handedIn);
};

const handInBallot = (handedIn: HandedIn, node: Node | undefined): OwnEvents | undefined => {
  if (node?.kind === 'vote') return castBallot(handedIn, node);
  return node?.kind === 'window' ? lodge(handedIn, node) : undefined;
};

const gone = ({ command: { taskId } }: HandedIn): Refusal =>
  refuse('TASK.CLOSED', { taskId, status: 'gone' });

interface HandedIn {
  readonly command: Omit<CompleteTask, 'type'>;
  readonly state: OpenedReview;
  readonly world: ReviewWorld;
  readonly found: TaskAtHand;
  readonly submitted: Pick<
    Extract<ReviewEvent, { type: 'AssessmentSubmitted' }>,
    'taskId' | 'step' | 'by' | 'at' | 'late' | 'promised' | 'onBehalfOf' | 'revised' | 'recomputes'
  >;
}

type TaskNode = NodeOf<'task'>;
type HandIn = (handedIn: HandedIn, node: TaskNode) => OwnEvents;

/** Past its due, a step that closes then takes nothing more, even before the closing is recorded. */
const closesWhenDue = (node: Node | undefined): boolean => {
  if (node?.kind === 'window' || node?.kind === 'vote') return true;
  return isForPeople(node) && endsWhenOverdue(node.document.overdue);
};

const wrongWork = (work: Work): Refusal => refuse('TASK.WRONG_WORK', { given: work.kind });

const formOf = ({ world }: HandedIn, node: TaskNode) =>
  node.document.form === undefined ? undefined : world.flow.document.forms[node.document.form];

const assess: HandIn = (handedIn, node) => {
  const { work } = handedIn.command;
  if (work.kind !== 'answer') return wrongWork(work);
  const checked = checkAnswer(handedIn, node, work.answer);
  if (checked.kind !== 'checked') return checked;
  const { kind: _, ...answered } = checked;
  return [{ type: 'AssessmentSubmitted', ...handedIn.submitted, ...answered }];
};

const meet: HandIn = (handedIn, node) => {
  const { work } = handedIn.command;
  if (work.kind !== 'answer') return wrongWork(work);
  const checked = checkAnswer(handedIn, node, work.answer);
  if (checked.kind !== 'checked') return checked;
  const { kind: _, answer: record, ...others } = checked;
  return [{ type: 'MeetingRecorded', ...handedIn.submitted, record, ...others }];
};

const setGoals: HandIn = (handedIn, node) => {
  const { work } = handedIn.command;
  if (work.kind !== 'goals') return wrongWork(work);
  const field = formOf(handedIn, node)?.fields.find(({ type }) => type === 'goals');
  const limits = field?.type === 'goals' ? field : { min: 1, max: 8 };
  const refusal = checkGoals(work.goals, limits);
  return refusal ?? [{ type: 'GoalsSubmitted', ...handedIn.submitted, goals: work.goals }];
};

const acknowledge: HandIn = ({ command: { work }, submitted }) =>
  work.kind === 'receipt'
    ? [{ type: 'ReceiptAcknowledged', ...submitted, stance: work.stance, comment: work.comment }]
    : wrongWork(work);

const nominate: HandIn = (handedIn, node) => {
  const { work } = handedIn.command;
  if (work.kind !== 'nomination') return wrongWork(work);
  const participant = node.document.nominates ?? '';
  const refusal = checkNominees(handedIn, participant, work.people);
  if (refusal !== undefined) return refusal;
  return [{ type: 'ReviewersNominated', ...handedIn.submitted, participant, people: work.people }];
};

const checkNominees = (
  handedIn: HandedIn,
  role: string,
  people: readonly PersonId[],
): Refusal | OwnEvents | undefined => {
  const { state, world } = handedIn;
  const participant = world.flow.document.participants[role];
  if (participant === undefined || !('nominatedIn' in participant)) return undefined;
  const [least, most] = participant.count;
  if (people.length < least || people.length > most) {
    return refuse('NOMINATION.COUNT', { min: String(least), max: String(most) });
  }
  if (new Set(people).size !== people.length) return refuse('NOMINATION.TWICE');
  if (people.includes(state.subject)) return refuse('NOMINATION.SUBJECT');
  return checkAmong(handedIn, participant.from, people);
};

const checkAmong = (
  handedIn: HandedIn,
  from: string | { readonly participant: string },
  people: readonly PersonId[],
): ReturnType<typeof missingPerson> => {
  const { state, world } = handedIn;
  const stranger = notAmong(handedIn, from);
  if (stranger !== undefined) return refuse('NOMINATION.NOT_AMONG', { person: stranger });
  const unit = from === 'same unit' ? state.unit : undefined;
  return people.reduce<ReturnType<typeof missingPerson>>(
    (found, id) => found ?? checkNominee(world, id, unit),
    undefined,
  );
};

/** Somebody chosen who is not among the people one had to choose from. */
const notAmong = (
  { state, world, command, found }: HandedIn,
  from: string | { readonly participant: string },
): PersonId | undefined => {
  if (typeof from === 'string' || command.work.kind !== 'nomination') return undefined;
  const { block } = found.step;
  const among = peopleNow(world, { state, block, role: from.participant, at: command.at });
  return command.work.people.find((person) => !among.includes(person));
};

const checkNominee = (world: ReviewWorld, id: PersonId, unit: UnitId | undefined) => {
  const missing = missingPerson(world, id, 'NOMINATION.UNKNOWN_PERSON');
  if (missing !== undefined || unit === undefined) return missing;
  const person = world.facts.person(id);
  const isElsewhere = typeof person === 'object' && person.unit !== unit;
  return isElsewhere ? refuse('NOMINATION.OTHER_UNIT', { person: id }) : undefined;
};

const kinds: Readonly<Record<TaskNode['document']['kind'], HandIn>> = {
  'goal setting': setGoals,
  nomination: nominate,
  'self assessment': assess,
  'peer assessment': assess,
  'manager assessment': assess,
  'second assessment': assess,
  'feedback meeting': meet,
  acknowledgement: acknowledge,
};
