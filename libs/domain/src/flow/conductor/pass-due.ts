import { as } from '../../kernel/index.js';
import type { PersonId } from '../../kernel/index.js';
import type { Due, ReviewEvent, StepOutcome, StepState } from '../../review/record/index.js';
import { extensionByItself, lastResortOf, offeredOutcome } from '../compile/index.js';
import type { LastResort, NodeOf } from '../compile/index.js';
import { addRule, remindersBefore } from './due.js';
import { handOver } from './hand-over.js';
import { closesWhenDue } from './in-time.js';
import { findPeople, inquiryAt } from './participants.js';
import type { Run } from './run.js';
import { OUTERMOST } from './scope.js';
import { isUsed } from './windows.js';

type Timed = NodeOf<'task' | 'decision'>;
type DuePassed = Extract<ReviewEvent, { readonly type: 'DuePassed' }>;

/** Nobody's own doing: the flow said beforehand what follows. */
const CLOCKWORK = as<PersonId>('system');

/** Due passed: what the flow says for this step happens, and is recorded as what it is. */
export const passDue = (run: Run, step: StepState): void => {
  const node = run.flow.nodes.get(step.block);
  if (node === undefined) return;
  // Nothing else has a due.
  if (node.kind === 'window') lapse(run, step, node);
  // The votes that are there are counted by the walk that follows.
  if (node.kind === 'vote') run.emit({ type: 'DuePassed', step: step.key, policy: 'close vote' });
  if (node.kind === 'task' || node.kind === 'decision') applyPolicy({ run, step, node });
};

/** A window ends as used, where it takes several uses and had one; else as its flow says. */
const lapse = (run: Run, step: StepState, node: NodeOf<'window'>): void => {
  const outcome = isUsed(run, step) ? 'used' : node.document.lapses;
  run.emit({ type: 'StepClosed', step: step.key, outcome, closedAt: run.now });
};

interface Late {
  readonly run: Run;
  readonly step: StepState;
  readonly node: Timed;
}

const applyPolicy = (late: Late): void => {
  const { run, step, node } = late;
  if (closesWhenDue(run, step)) return follow(late, 'close as missing');
  const due = duePutOff(late);
  if (due === undefined) return follow(late, lastResortOf(node.document.overdue));
  run.emit({
    type: 'DueExtended',
    step: step.key,
    due,
    reminders: remindersBefore(run, due, node.document.remind),
    reason: '',
    by: CLOCKWORK,
    because: 'overdue',
  });
};

/** The due it moves on to by itself, once, and never past what its own rule calls the latest. */
const duePutOff = ({ run, step, node }: Late): Due | undefined => {
  const longer = extensionByItself(node.document.overdue);
  if (longer === undefined || step.extended?.byItself === true) return undefined;
  const due = addRule(run, longer);
  const latest = step.due?.latest;
  if (latest === undefined) return due;
  return latest <= run.now ? undefined : { ...due, at: due.at < latest ? due.at : latest, latest };
};

const follow = (late: Late, policy: LastResort): void => {
  if (typeof policy === 'string') return close(late, policy);
  if ('handTo' in policy) {
    passed(late, { policy: 'hand over' });
    handOver(late.run, late.step, { node: late.node, role: policy.handTo });
  } else if ('escalateTo' in policy) {
    passed(late, { policy: 'escalate', to: peopleOf(late, policy.escalateTo), ...dueOf(late) });
  } else if ('decide' in policy) {
    passed(late, { policy: 'decide' });
    decideByItself(late, policy.decide);
  } else {
    passed(late, { policy: 'answer' });
    answerByItself(late, policy.answer);
  }
};

const dueOf = ({ step: { due } }: Late): Pick<DuePassed, 'dueAt'> =>
  due === undefined ? {} : { dueAt: due.at };

const passed = ({ run, step }: Late, what: Pick<DuePassed, 'policy' | 'to' | 'dueAt'>): void =>
  run.emit({ type: 'DuePassed', step: step.key, ...what });

const close = (late: Late, policy: Extract<LastResort, string>): void => {
  passed(late, { policy });
  const outcome: StepOutcome | undefined =
    policy === 'close as missing' ? 'missing' : policy === 'deemed done' ? policy : undefined;
  if (outcome === undefined) return;
  late.run.emit({ type: 'StepClosed', step: late.step.key, outcome, closedAt: late.run.now });
};

const peopleOf = ({ run, node }: Late, role: string): readonly PersonId[] =>
  findPeople(inquiryAt({ run, scope: OUTERMOST, node }, role), role).people;

/** What the clockwork hands in for each task of a step that is still open. */
const handedIn = ({ run, step }: Late) =>
  step.tasks
    .filter((id) => run.state.tasks.get(id)?.status === 'open')
    .map((taskId) => ({ taskId, step: step.key, by: CLOCKWORK, at: run.now, late: false }));

const decideByItself = (late: Late, given: string): void => {
  const { run, node } = late;
  const outcome = node.kind === 'decision' ? offeredOutcome(node.document, given) : undefined;
  if (outcome === undefined) throw new Error(`the compiler let the outcome "${given}" through`);
  for (const each of handedIn(late)) {
    run.emit({ type: 'DecisionRecorded', ...each, ...outcome, comment: '' });
  }
};

const answerByItself = (late: Late, fields: Readonly<Record<string, string>>): void => {
  const { run } = late;
  for (const each of handedIn(late)) {
    run.emit({ type: 'AssessmentSubmitted', ...each, answer: { fields } });
  }
};
