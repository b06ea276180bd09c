import { dateOf } from '../calendar/index.js';
import type { CompiledFlow, Node, NodeOf } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Decimal, Instant, PersonId } from '../kernel/index.js';
import type { Goal, OpenedReview, TaskState, Work } from '../review/index.js';
import type { Behaviour } from './behaviour.js';
import { choosingFrom } from './colleagues.js';
import type { Choose, Colleagues } from './colleagues.js';
import { fillForm } from './fill-form.js';
import type { Random } from './random.js';

/** What somebody does with a task in a rehearsal. */
export type Act =
  | { readonly kind: 'complete'; readonly work: Work }
  | { readonly kind: 'decline' }
  | { readonly kind: 'waive' };

export interface Acting {
  readonly flow: CompiledFlow;
  readonly review: OpenedReview;
  readonly task: TaskState;
  readonly at: Instant;
  readonly random: Random;
  readonly behaviour: Behaviour;
  readonly colleagues: Colleagues | Choosing;
}

/** How colleagues are picked, by whoever has a better way than to list them. */
export interface Choosing {
  readonly choose: Choose;
}

/** Decides what is handed in: plausible, valid against the form, and the same for the same seed. */
export const act = (acting: Acting): Act => {
  const { flow, review, task } = acting;
  return actOn(acting, flow.nodes.get(review.steps.get(task.step)?.block ?? ''));
};

const actOn = (acting: Acting, node: Node | undefined): Act => {
  if (node === undefined || node.kind === 'window') return useWindow(acting);
  if (node.kind === 'decision') return complete(decide(acting, node.document));
  if (node.kind === 'task') return actOnTask(acting, node.document);
  // Nothing but a vote is left that asks people.
  return complete({ kind: 'ballot', choice: 'for', reason: 'rehearsed' });
};

const complete = (work: Work): Act => ({ kind: 'complete', work });

const useWindow = ({ random, behaviour }: Acting): Act =>
  random() < behaviour.appeal
    ? complete({ kind: 'appeal', grounds: 'rehearsed' })
    : { kind: 'waive' };

const actOnTask = (acting: Acting, document: NodeOf<'task'>['document']): Act =>
  document.mayDecline && acting.random() < acting.behaviour.decline
    ? { kind: 'decline' }
    : { kind: 'complete', work: workOf(acting, document) };

const decide = (
  { review, task, random, behaviour }: Acting,
  document: NodeOf<'decision'>['document'],
): Work => {
  const isFirst = review.steps.get(task.step)?.iteration === 1;
  const mayReturn = document.outcomes.includes('send back') && document.returnsTo.length > 0;
  if (isFirst && mayReturn && random() < behaviour.sendBack) {
    return { kind: 'decision', outcome: 'send back', comment: 'rehearsed' };
  }
  return { kind: 'decision', outcome: onwards(document), comment: 'rehearsed' };
};

/** The outcome by which a review goes on: approval, or the first of its own that means it. */
const onwards = ({ outcomes }: NodeOf<'decision'>['document']): string => {
  if (outcomes.includes('approve')) return 'approve';
  const named = outcomes.find((each) => typeof each === 'object' && each.means === 'approve');
  return typeof named === 'object' ? named.outcome : 'reject';
};

interface TaskDocument {
  readonly kind: string;
  readonly form?: string | undefined;
  readonly nominates?: string | undefined;
}

const workOf = (acting: Acting, document: TaskDocument): Work => {
  if (document.kind === 'goal setting') return { kind: 'goals', goals: [goalOf(acting)] };
  if (document.kind === 'acknowledgement') {
    return { kind: 'receipt', stance: 'received', comment: '' };
  }
  if (document.kind === 'nomination')
    return { kind: 'nomination', people: nominees(acting, document) };
  return { kind: 'answer', answer: fillForm(acting, document.form) };
};

const goalOf = ({ flow, at }: Acting): Goal => ({
  title: 'rehearsed',
  measure: 'rehearsed',
  target: '1',
  weight: as<Decimal>('100'),
  dueOn: dateOf(at, flow.document.zone),
});

const nominees = (acting: Acting, { nominates }: TaskDocument): readonly PersonId[] => {
  const participant = acting.flow.document.participants[nominates ?? ''];
  const least =
    participant !== undefined && 'nominatedIn' in participant ? participant.count[0] : 0;
  const { colleagues, review, random } = acting;
  const choose = typeof colleagues === 'function' ? choosingFrom(colleagues) : colleagues.choose;
  return choose(review.subject, { draw: random(), count: least });
};
