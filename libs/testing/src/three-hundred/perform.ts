import { loadCalibration } from '@reprise/application/calibrations';
import { loadPlan } from '@reprise/application/plans';
import type { OnPlan } from '@reprise/application/plans';
import { quotaFigures } from '@reprise/domain/calibration';
import type { CardState, OpenedCalibration } from '@reprise/domain/calibration';
import type { OpenedPlan, PlanTaskState } from '@reprise/domain/improvement-plan';
import { as } from '@reprise/domain/kernel';
import type {
  CalibrationId,
  Instant,
  PersonId,
  PlanId,
  ReviewId,
  TaskId,
} from '@reprise/domain/kernel';
import { act, randomOf, seedOf } from '@reprise/domain/rehearsal';
import type { Behaviour } from '@reprise/domain/rehearsal';
import type { Entry } from './agenda.js';
import type { Deed } from './deed.js';
import type { World } from './world.js';

const BEHAVIOUR: Behaviour = { late: 0, never: 0, sendBack: 0.1, appeal: 0.05, decline: 0.1 };

export interface Performing {
  readonly world: World;
  readonly entry: Entry;
  readonly seed: number;
}

/** What somebody does with an entry of the agenda now; nothing when it is over. */
export const deedFor = (performing: Performing): Promise<Deed | undefined> => {
  switch (performing.entry.what) {
    case 'review task':
      return onReview(performing);
    case 'plan task':
      return onPlan(performing);
    case 'seat':
      return onSession(performing);
  }
};

const onReview = async ({ world, entry, seed }: Performing): Promise<Deed | undefined> => {
  const { reviews, flows, directory } = world.handling;
  const id = as<ReviewId>(entry.of);
  const { state: review } = await reviews.load(id);
  if (review.status !== 'open') return undefined;
  const task = review.tasks.get(as<TaskId>(entry.id));
  if (task?.status !== 'open') return undefined;
  const flow = await flows.find(review.flowDigest);
  if (flow === undefined) throw new Error('the flow is gone');
  await directory.catchUp();
  const on = dayOf(entry.at);
  const unit = directory.directory.everyone(on).filter((each) => each.unit === review.unit);
  const done = act({
    flow: flow.compiled,
    review,
    task,
    at: entry.at,
    random: randomOf(seedOf(`${entry.id} ${task.revision}`, seed)),
    behaviour: BEHAVIOUR,
    colleagues: (subject) => unit.map((each) => each.id).filter((each) => each !== subject),
  });
  const { taskId, revision, assignee: by } = task;
  const told = { by, taskId, revision };
  if (done.kind === 'decline') {
    return { on: 'review', id, command: { type: 'DeclineTask', ...told, reason: '合作不多' } };
  }
  return done.kind === 'waive'
    ? { on: 'review', id, command: { type: 'WaiveWindow', ...told } }
    : { on: 'review', id, command: { type: 'CompleteTask', ...told, work: done.work } };
};

const dayOf = (at: Instant) => as<never>(at.slice(0, 10));

const onPlan = async ({ world, entry, seed }: Performing): Promise<Deed | undefined> => {
  const id = as<PlanId>(entry.of);
  const { state: plan } = await loadPlan(world.handling.store, id);
  if (plan.status !== 'open') return undefined;
  const task = plan.tasks.find(({ taskId }) => taskId === entry.id);
  if (task?.status !== 'open') return undefined;
  const { revision } = plan;
  const work = isMissingItsGap(plan, task) ? GAP : planWork(task, seed);
  return { on: 'plan', id, command: { ...work, revision } };
};

type PlanWork = Extract<OnPlan, { readonly type: 'DescribeGap' | 'RecordCheckIn' | 'ClosePlan' }>;

const GAP: PlanWork = {
  type: 'DescribeGap',
  gap: '漏回工单',
  goals: '八周无漏回',
  support: '每周旁听',
};

/** A plan is closed only once it says what it was about. */
const isMissingItsGap = ({ gap }: OpenedPlan, { kind }: PlanTaskState): boolean =>
  kind === 'plan outcome' && gap === undefined;

const planWork = ({ kind, taskId, checkIn }: PlanTaskState, seed: number): PlanWork => {
  switch (kind) {
    case 'plan gap':
      return GAP;
    case 'plan check-in':
      return { type: 'RecordCheckIn', index: checkIn?.index ?? 0, notes: '本周稳定' };
    case 'plan outcome': {
      const outcome = randomOf(seedOf(taskId, seed))() < 0.7 ? 'met' : 'not met';
      return { type: 'ClosePlan', outcome, comment: '已核对' };
    }
  }
};

/** One card moved up or down for a reason, then whatever a binding quota asks, then the lock. */
const onSession = async ({ world, entry }: Performing): Promise<Deed | undefined> => {
  const id = as<CalibrationId>(entry.of);
  const { state } = await loadCalibration(world.handling.store, id);
  if (state.status !== 'open') return undefined;
  const command =
    overQuota(state, entry.person) ??
    firstMove(state, entry.person) ??
    ({ type: 'LockCalibration' } as const);
  return { on: 'calibration', id, command };
};

const moveDown = ({ bands }: OpenedCalibration, card: CardState, reason: string) => {
  const to = bands[bands.indexOf(card.band) + 1];
  const { reviewId, revision } = card;
  return to === undefined
    ? undefined
    : ({ type: 'MoveCard', reviewId, to, reason, revision } as const);
};

/** Cards in the order of their ids, without one's own, which nobody moves. */
const inOrder = ({ cards }: OpenedCalibration, mover: PersonId): readonly CardState[] =>
  [...cards.values()]
    .filter(({ subject }) => subject !== mover)
    .toSorted((a, b) => (a.reviewId < b.reviewId ? -1 : 1));

const overQuota = (state: OpenedCalibration, mover: PersonId) => {
  const over = quotaFigures(state).find((each) => each.isBinding && each.actual > each.allowed);
  if (over === undefined) return undefined;
  const last = over.bands.at(-1);
  const card = inOrder(state, mover).find((each) => each.band === last);
  const another = inOrder(state, mover).find((each) => over.bands.includes(each.band));
  const chosen = card ?? another;
  return chosen === undefined ? undefined : moveDown(state, chosen, '超出比例，按得分顺序调整');
};

const firstMove = (state: OpenedCalibration, mover: PersonId) => {
  const cards = inOrder(state, mover);
  if (cards.some(({ moves }) => moves.length > 0)) return undefined;
  const card = cards.find(({ band }) => state.bands.includes(band));
  return card === undefined ? undefined : moveDown(state, card, '与同组相比证据不足');
};
