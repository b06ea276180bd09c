import type { FlowField } from '@reprise/domain/flow/language';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { FormFault, LiveForm } from './form-reading.js';
import { isWeight, sumOfWeights } from './weights.js';
import { meansOf } from './means-of.js';
import type { WorkValues } from './work-values.js';

/** What is missing or out of range, as a key of the words that say so. */
export type WorkFault =
  | 'required'
  | 'tooFewGoals'
  | 'goalIncomplete'
  | 'weightsNot100'
  | 'tooFewPeople'
  | 'tooManyPeople'
  | 'chooseOutcome'
  | 'chooseStep'
  | 'commentNeeded'
  | 'chooseStance'
  | 'chooseBallot'
  | 'groundsNeeded'
  | 'commentTextNeeded';

export type WorkFaults = Readonly<Record<string, WorkFault | FormFault>>;

const goalsFault = (
  field: Extract<FlowField, { type: 'goals' }>,
  { goals }: WorkValues,
): WorkFault | undefined => {
  if (goals.length < field.min) return 'tooFewGoals';
  const isComplete = goals.every(
    (goal) => goal.title.trim() !== '' && goal.dueOn !== '' && isWeight(goal.weight),
  );
  if (!isComplete) return 'goalIncomplete';
  return sumOfWeights(goals.map((goal) => goal.weight)) === '100' ? undefined : 'weightsNot100';
};

/** Goals are set by a form that asks for nothing else. */
const goalFaults = (task: TaskView, values: WorkValues): WorkFaults => {
  const field = task.form?.fields.find(({ type }) => type === 'goals');
  const fault = field?.type === 'goals' ? goalsFault(field, values) : undefined;
  return field === undefined || fault === undefined ? {} : { [field.field]: fault };
};

const nominationFaults = (task: TaskView, values: WorkValues): WorkFaults => {
  const { min, max } = task.nomination ?? { min: 0, max: 100 };
  if (values.people.length < min) return { people: 'tooFewPeople' };
  return values.people.length > max ? { people: 'tooManyPeople' } : {};
};

const lacksTarget = (task: TaskView, { outcome, to }: WorkValues): boolean =>
  meansOf(task, outcome) === 'send back' &&
  to === '' &&
  task.decision !== undefined &&
  task.decision.returnsTo.length > 0;

const decisionFaults = (task: TaskView, values: WorkValues): WorkFaults => {
  if (values.outcome === '') return { outcome: 'chooseOutcome' };
  const faults: Record<string, WorkFault> = {};
  if (lacksTarget(task, values)) faults['to'] = 'chooseStep';
  // Who sends back or refuses owes the other a reason; the flow's author need not say so each time.
  if (meansOf(task, values.outcome) !== 'approve' && values.comment.trim() === '') {
    faults['comment'] = 'commentNeeded';
  }
  return faults;
};

const windowFaults = (kind: string, { grounds }: WorkValues): WorkFaults =>
  grounds.trim() === ''
    ? { grounds: kind === 'appeal' ? 'groundsNeeded' : 'commentTextNeeded' }
    : {};

/** Everything that would be refused, found before anything is sent; the server decides again. */
export const checkWork = (
  task: TaskView,
  values: WorkValues,
  live: LiveForm | undefined,
): WorkFaults => {
  if (task.nomination !== undefined) return nominationFaults(task, values);
  if (task.decision !== undefined) return decisionFaults(task, values);
  if (task.vote !== undefined) return ballotFaults(values);
  if (task.window !== undefined) return windowFaults(task.window.kind, values);
  if (task.kind === 'acknowledgement') return stanceFaults(values);
  return task.kind === 'goal setting' ? goalFaults(task, values) : answerFaults(values, live);
};

const ballotFaults = ({ choice }: WorkValues): WorkFaults =>
  choice === '' ? { choice: 'chooseBallot' } : {};

const stanceFaults = ({ stance }: WorkValues): WorkFaults =>
  stance === '' ? { stance: 'chooseStance' } : {};

/** While the check is not there, nothing is found: the server decides. */
const answerFaults = (values: WorkValues, live: LiveForm | undefined): WorkFaults =>
  live?.(values).faults ?? {};
