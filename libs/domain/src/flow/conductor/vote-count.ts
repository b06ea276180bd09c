import { ERASED } from '../../review/record/index.js';
import type {
  BallotChoice,
  OpenedReview,
  StepState,
  TaskState,
  VoteCount,
  VoteReason,
} from '../../review/record/index.js';
import type { PersonId } from '../../kernel/index.js';
import type { Threshold, VoteBase } from '../language/index.js';
import type { NodeOf } from '../compile/index.js';

type VoteDocument = NodeOf<'vote'>['document'];

export interface VoteResult {
  readonly result: 'carried' | 'rejected' | 'undecided';
  readonly because: VoteReason;
  readonly count: VoteCount;
}

/** The ballots of this round; one that was erased since counts as an abstention. */
const ballotsOf = (state: OpenedReview, step: StepState): ReadonlyMap<PersonId, BallotChoice> =>
  new Map(
    (state.submissions.get(step.key) ?? []).flatMap(({ by, iteration, content }) => {
      if (iteration !== step.iteration || content.kind !== 'ballot') return [];
      return [[by, content.choice === ERASED ? 'abstain' : content.choice] as const];
    }),
  );

interface Held {
  readonly document: VoteDocument;
  readonly step: StepState;
  readonly tasks: readonly TaskState[];
  readonly ballots: ReadonlyMap<PersonId, BallotChoice>;
}

const heldOf = (state: OpenedReview, step: StepState, document: VoteDocument): Held => ({
  ...{ document, step, ballots: ballotsOf(state, step) },
  tasks: step.tasks.flatMap((id) => state.tasks.get(id) ?? []),
});

/** Who may vote and has not: present and silent is an abstention, the others are absent. */
const silentOf = ({ tasks, ballots, step }: Held) => {
  const silent = tasks.filter(
    ({ status, assignee }) => status !== 'declined' && !ballots.has(assignee),
  );
  const present = new Set(step.vote?.present);
  const here = silent.filter(({ assignee }) => present.has(assignee)).length;
  return { here, absent: silent.length - here };
};

/** Counts a round: abstentions and absences as the vote says they count. */
const countRound = (held: Held): VoteCount => {
  const { tasks, ballots, document, step } = held;
  const { here, absent } = silentOf(held);
  const given = (choice: BallotChoice): number =>
    [...ballots.values()].filter((each) => each === choice).length;
  const abstained = given('abstain') + here + (document.absence === 'abstention' ? absent : 0);
  const forced = (side: 'for' | 'against'): number =>
    (document.abstention === side ? abstained : 0) + (document.absence === side ? absent : 0);
  const sides = {
    for: given('for') + forced('for'),
    against: given('against') + forced('against'),
  };
  return {
    members: step.vote?.members.length ?? 0,
    invited: tasks.length,
    recused: tasks.filter(({ status }) => status === 'declined').length,
    present: ballots.size + here,
    cast: sides.for + sides.against + (document.abstention === 'cast' ? abstained : 0),
    ...sides,
    abstained,
    absent,
  };
};

const baseOf = (count: VoteCount, base: VoteBase): number =>
  base === 'not recused' ? count.invited - count.recused : count[base];

/** Whether so many reach a threshold. Whole numbers only: two thirds are two thirds. */
const reaches = (threshold: Threshold, votes: number, count: VoteCount): boolean => {
  const isStrict = 'moreThan' in threshold;
  const share = isStrict ? threshold.moreThan : threshold.atLeast;
  const [part, whole] = typeof share === 'number' ? [share, 0] : fractionOf(share);
  const of = baseOf(count, threshold.of);
  if (of === 0) return false;
  const [reached, needed] = whole === 0 ? [votes, part] : [votes * whole, part * of];
  return isStrict ? reached > needed : reached >= needed;
};

const fractionOf = (share: string): readonly [number, number] => {
  const [part = '', whole = '100'] = share.replace(' %', '').split('/');
  return [Number(part), Number(whole)];
};

/** How a round ended. Asked in this order: nobody voted, veto, quorum, majority, tie. */
export const countVotes = (
  state: OpenedReview,
  step: StepState,
  document: VoteDocument,
): VoteResult => {
  const held = heldOf(state, step, document);
  const count = countRound(held);
  return { count, ...judge(held, count) };
};

type Judged = Omit<VoteResult, 'count'>;

const judge = (held: Held, count: VoteCount): Judged => {
  const { quorum, majority, noMajority } = held.document;
  if (count.for + count.against === 0) return { result: 'undecided', because: 'nobody voted' };
  if (isVetoed(held)) return { result: 'rejected', because: 'veto' };
  if (quorum !== undefined && !reaches(quorum, count.present, count)) {
    return { result: 'undecided', because: 'no quorum' };
  }
  if (reaches(majority, count.for, count)) return { result: 'carried', because: 'majority' };
  if (count.for === count.against) return tied(held);
  return reaches(majority, count.against, count)
    ? { result: 'rejected', because: 'majority' }
    : { result: noMajority, because: 'no majority' };
};

/** One vote against is enough, of anyone or of those who have the right. */
const isVetoed = ({ document: { veto }, tasks, ballots }: Held): boolean =>
  veto !== undefined &&
  tasks.some(
    ({ assignee, role }) =>
      ballots.get(assignee) === 'against' && (veto === 'anyone' || veto.includes(role)),
  );

const tied = ({ document: { tie }, step, ballots }: Held): Judged => {
  if (tie !== 'chair decides') return { result: tie, because: 'tie' };
  const chair = step.vote?.chair;
  const choice = chair === undefined ? undefined : ballots.get(chair);
  if (choice === 'for') return { result: 'carried', because: 'chair' };
  if (choice === 'against') return { result: 'rejected', because: 'chair' };
  return { result: 'undecided', because: 'tie' };
};
