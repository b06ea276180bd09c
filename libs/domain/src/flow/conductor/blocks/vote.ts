import { ABSENT } from '../../../facts/index.js';
import type { PersonId } from '../../../kernel/index.js';
import type { StepOutcome, StepState } from '../../../review/record/index.js';
import { findAssignees } from '../assignees.js';
import { candidates } from '../candidates.js';
import { contextOf } from '../context.js';
import { flagOnce } from '../flag-once.js';
import { flagShort } from '../open-for.js';
import { openStep } from '../open-step.js';
import { findPeople, inquiryAt } from '../participants.js';
import type { Arrival, Progress } from '../progress.js';
import type { Run } from '../run.js';
import { liveStep } from '../step.js';
import { countVotes } from '../vote-count.js';
import { walkInOrder } from './sequence.js';

/**
 * A panel votes. It closes when all have voted or recused themselves, or at its due, with a count
 * that is kept. While it is undecided and has rounds left another one opens with a fresh clock;
 * after the last its own blocks say where it goes.
 */
export const vote = (arrival: Arrival<'vote'>): Progress => {
  const { run, node, key } = arrival;
  const progress = liveStep(arrival, {
    open: () => openRound(arrival, 1),
    settle: (step) => settled(arrival, step),
  });
  const step = run.state.steps.get(key);
  if (progress !== 'closed' || step?.outcome !== 'undecided') return progress;
  const round = roundOf(step);
  if (round >= node.document.rounds) return walkInOrder(node.children, arrival);
  openRound(arrival, round + 1);
  return run.state.steps.get(key)?.status === 'open' ? 'open' : 'skipped';
};

const roundOf = (step: StepState): number => step.vote?.round ?? 1;

const openRound = (arrival: Arrival<'vote'>, round: number): void => {
  const { run, node, scope, key } = arrival;
  const { document } = node;
  const chair = chairOf(arrival);
  const isChairAsked = document.chairVotes === 'every round' || round > 1;
  const asked = document.chair === undefined ? [document.panel] : [document.chair, document.panel];
  const { assignees, short } = findAssignees(arrival, asked);
  const voters = assignees.filter(({ person }) => isChairAsked || person !== chair);
  for (const each of short) flagShort(run, key, each);
  if (voters.length === 0) {
    run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
    return;
  }
  const members = [...new Set([...candidates(run, document.panel), ...panelOf(assignees)])];
  openStep(run, {
    ...{ node, scope, key, kind: 'vote', assignees: voters },
    ...{ due: document.due, remind: document.remind },
    extra: { vote: { round, members, ...(chair === undefined ? {} : { chair }) } },
  });
  checkPanel(arrival, panelOf(assignees));
};

const panelOf = (assignees: readonly { readonly person: PersonId }[]): readonly PersonId[] =>
  assignees.map(({ person }) => person);

const chairOf = (arrival: Arrival<'vote'>): PersonId | undefined => {
  const { chair } = arrival.node.document;
  return chair === undefined ? undefined : findPeople(inquiryAt(arrival, chair), chair).people[0];
};

/** A panel that is not as the flow wants it votes all the same, and HR is told by a finding. */
const checkPanel = ({ run, node, key }: Arrival<'vote'>, people: readonly PersonId[]): void => {
  if (node.composition.length === 0) return;
  const context = { ...contextOf(run), panel: panelContext(run, people) };
  node.composition.forEach((holds, index) => {
    if (holds(context) === true) return;
    const title = node.document.composition[index]?.title.en ?? '';
    flagOnce(run, key, `the panel is not as it must be: ${title}`);
  });
};

const panelContext = (run: Run, people: readonly PersonId[]): object => ({
  unit: run.state.unit,
  members: people.flatMap((id) => {
    const person = run.person(id);
    if (person === ABSENT) return [];
    const { employeeNumber, unit, title, grade, hiredOn, employment } = person;
    return [{ employeeNumber, unit, title, grade, hiredOn, employment }];
  }),
});

/** Decision 4: closed when nobody is left to vote, or at the due; then it is counted, once. */
const settled = ({ run, node, key }: Arrival<'vote'>, step: StepState): StepOutcome | undefined => {
  const isAwaited = step.tasks.some((id) => run.state.tasks.get(id)?.status === 'open');
  if (isAwaited && !step.duePassed) return undefined;
  const { result, because, count } = countVotes(run.state, step, node.document);
  const round = roundOf(step);
  run.emit({ type: 'VoteClosed', step: key, round, result, because, count, at: run.now });
  return result;
};
