import { seesCourse } from '@reprise/domain/access';
import type { Relation } from '@reprise/domain/access';
import type { NodeOf } from '@reprise/domain/flow/compile';
import { abstentionWords, blockTitle, voteRuleWords } from '@reprise/domain/flow/words';
import type { PersonId } from '@reprise/domain/kernel';
import { chairs, isPresent, recordsAttendance } from '@reprise/domain/review';
import type { ReviewEvent, StepState, TaskState } from '@reprise/domain/review';
import type { VoteMember, VoteView } from '@reprise/http-contracts/votes';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import type { ReadReview } from '../reading/index.js';
import { VOTE_REASONS } from './vote-reasons.js';

type VoteDocument = NodeOf<'vote'>['document'];

export interface Sitting {
  readonly read: ReadReview;
  readonly step: StepState;
  readonly document: VoteDocument;
  /** All that was recorded about the review. */
  readonly events: readonly ReviewEvent[];
}

export interface VoteReader {
  readonly person: PersonId;
  readonly relation: Relation | undefined;
  readonly names: Names;
}

/** A vote as one person may see it; to whom it is nothing, it does not exist. */
export const voteView = (sitting: Sitting, reader: VoteReader): VoteView | undefined => {
  const isSeated = sitsOn(sitting, reader.person);
  const followsIt = reader.relation !== undefined && seesCourse(reader.relation);
  if (!isSeated && !followsIt) return undefined;
  const { read, step, document } = sitting;
  const { state, flow, cycleTitle } = read;
  return present({
    reviewId: state.reviewId,
    step: step.key,
    question: blockTitle(flow, step.block),
    subject: { personId: state.subject, name: reader.names.of(state.subject) },
    cycleTitle,
    isOpen: isOpen(sitting),
    ballots: document.ballots,
    choices: choicesOf(document),
    rules: [...voteRuleWords(flow, document)],
    round: step.vote?.round ?? 1,
    rounds: document.rounds,
    closesAt: step.due?.at,
    attendance: document.attendance,
    members: seesMembers(isSeated, reader) ? membersOf(sitting, reader.names) : undefined,
    own: ownOf(sitting, reader.person),
    mayRecordAttendance: mayRecordAttendance(sitting, reader.person),
    results: resultsOf(sitting),
  });
};

const isOpen = ({ step, read }: Sitting): boolean =>
  step.status === 'open' && read.state.status === 'open';

const mayRecordAttendance = (sitting: Sitting, person: PersonId): boolean =>
  isOpen(sitting) && recordsAttendance(sitting.document) && chairs(sitting.step, person);

const tasksOf = ({ read, step }: Sitting) =>
  step.tasks.flatMap((id) => read.state.tasks.get(id) ?? []);

/** Whoever was asked for a ballot in any round, and the chair, who may not vote in each. */
const sitsOn = ({ read, step }: Sitting, person: PersonId): boolean =>
  chairs(step, person) ||
  [...read.state.tasks.values()].some((task) => task.step === step.key && task.assignee === person);

/** Who is reviewed, and those above them, learn what it came to and not who sat. */
const seesMembers = (isSeated: boolean, { relation }: VoteReader): boolean =>
  isSeated || relation === 'operator' || relation === 'auditor';

const choicesOf = (document: VoteDocument): VoteView['choices'] => [
  { choice: 'for', title: { zh: '赞成', en: 'For' } },
  { choice: 'against', title: { zh: '反对', en: 'Against' } },
  { choice: 'abstain', title: { zh: '弃权', en: 'Abstain' }, means: abstentionWords(document) },
];

const membersOf = (sitting: Sitting, names: Names): VoteMember[] => {
  const { step } = sitting;
  const recused = new Set(
    tasksOf(sitting).flatMap(({ assignee, status }) => (status === 'declined' ? [assignee] : [])),
  );
  const { members = [], chair } = step.vote ?? {};
  const all = new Set([...(chair === undefined ? [] : [chair]), ...members]);
  return [...all].map((id) =>
    present({
      personId: id,
      name: names.of(id),
      isChair: id === chair,
      isPresent: recordsAttendance(sitting.document)
        ? isPresent(sitting.document, step, id)
        : undefined,
      isRecused: recused.has(id),
    }),
  );
};

const ownOf = (sitting: Sitting, person: PersonId): VoteView['own'] => {
  const task = tasksOf(sitting).findLast(({ assignee }) => assignee === person);
  return task === undefined ? undefined : { taskId: task.taskId, status: ownStatus(sitting, task) };
};

const ownStatus = (
  sitting: Sitting,
  { status, assignee }: TaskState,
): NonNullable<VoteView['own']>['status'] => {
  if (status === 'done') return 'voted';
  if (status === 'declined') return 'recused';
  if (status === 'withdrawn' || !isOpen(sitting)) return 'over';
  return isPresent(sitting.document, sitting.step, assignee) ? 'may vote' : 'not present';
};

/** The rounds since the vote last began anew, as they were counted when they closed. */
const resultsOf = ({ step, events }: Sitting): VoteView['results'] => {
  const begun = events.findLastIndex(
    (event) =>
      event.type === 'StepOpened' && event.step === step.key && (event.vote?.round ?? 1) === 1,
  );
  return events.slice(Math.max(0, begun)).flatMap((event) => {
    if (event.type !== 'VoteClosed' || event.step !== step.key) return [];
    const { round, at, result, because, count } = event;
    return [{ round, at, result, because: VOTE_REASONS[because], count }];
  });
};
