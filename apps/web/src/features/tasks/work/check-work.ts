import type { FlowField } from '@reprise/domain/flow/language';
import type { TaskView } from '@reprise/http-contracts/tasks';
import { isWeight, sumOfWeights } from './weights.js';
import { meansOf } from './means-of.js';
import type { WorkValues } from './work-values.js';

/** What is missing or out of range, as a key of the words that say so. */
export type WorkFault =
  | 'required'
  | 'notNumber'
  | 'belowMin'
  | 'aboveMax'
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

export type WorkFaults = Readonly<Record<string, WorkFault>>;

const decimal = /^-?\d{1,15}(\.\d{1,10})?$/u;

const numberFault = (
  field: Extract<FlowField, { type: 'number' }>,
  value: string,
): WorkFault | undefined => {
  if (!decimal.test(value)) return 'notNumber';
  if (field.min !== undefined && Number(value) < Number(field.min)) return 'belowMin';
  if (field.max !== undefined && Number(value) > Number(field.max)) return 'aboveMax';
  return undefined;
};

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

const fieldFault = (field: FlowField, values: WorkValues): WorkFault | undefined => {
  if (field.type === 'goals') return goalsFault(field, values);
  const value = (values.fields[field.field] ?? '').trim();
  if (value === '') return field.required ? 'required' : undefined;
  return field.type === 'number' ? numberFault(field, value) : undefined;
};

const formFaults = (task: TaskView, values: WorkValues): WorkFaults => {
  const faults: Record<string, WorkFault> = {};
  for (const field of task.form?.fields ?? []) {
    const fault = fieldFault(field, values);
    if (fault !== undefined) faults[field.field] = fault;
  }
  return faults;
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
export const checkWork = (task: TaskView, values: WorkValues): WorkFaults => {
  if (task.nomination !== undefined) return nominationFaults(task, values);
  if (task.decision !== undefined) return decisionFaults(task, values);
  if (task.vote !== undefined) return values.choice === '' ? { choice: 'chooseBallot' } : {};
  if (task.window !== undefined) return windowFaults(task.window.kind, values);
  if (task.kind === 'acknowledgement') {
    return values.stance === '' ? { stance: 'chooseStance' } : {};
  }
  return formFaults(task, values);
};
