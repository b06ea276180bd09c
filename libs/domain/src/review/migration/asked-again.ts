import type { CompiledFlow } from '../../flow/compile/index.js';
import { isSettled, reads } from '../../flow/conductor/index.js';
import type { FlowForm } from '../../flow/language/index.js';
import { checkGoals, fillIn, rightOn } from '../../forms/index.js';
import type { Refusal } from '../../kernel/index.js';
import { ERASED } from '../record/index.js';
import type {
  Goal,
  OpenedReview,
  Personal,
  StepKey,
  StepState,
  Submission,
} from '../record/index.js';
import { isSame } from './moving.js';
import type { Moving } from './moving.js';
import { scoresThatChanged } from './scores.js';

export interface AskedAgain {
  /** Steps that are asked, looked at or computed once more. */
  readonly again: readonly StepKey[];
  /** Steps whose answers do not fit any more, but on which too much rests: only flagged. */
  readonly flagged: readonly StepKey[];
}

/** Only what changed is asked again; released and signed things are only flagged (decision 6). */
export const askedAgain = (moving: Moving): AskedAgain => {
  const steps = [...moving.review.steps.values()].filter((step) => isKnown(moving, step));
  const unfit = steps.filter((step) => !fitsStill(moving, step));
  const flagged = unfit.filter((step) => restsMuchOn(moving, step));
  const asked = unfit.filter((step) => !flagged.includes(step));
  const looked = steps.filter((step) => wasSkippedOtherwise(moving, step));
  const computed = steps.filter((step) => isComputedAnew(moving, step, asked));
  return {
    again: [...asked, ...looked, ...computed].map(({ key }) => key),
    flagged: flagged.map(({ key }) => key),
  };
};

const isKnown = ({ before, after, review }: Moving, { block }: StepState): boolean =>
  before.nodes.has(block) && after.nodes.has(block) && !review.locked.has(block);

/** Whether what was handed in for a step that is done would be taken by the new version too. */
const fitsStill = ({ before, after, review }: Moving, step: StepState): boolean =>
  step.status !== 'closed' ||
  step.outcome !== 'done' ||
  (review.submissions.get(step.key) ?? [])
    .filter(({ iteration }) => iteration === step.iteration)
    .every((submission) => {
      const of = { review, block: step.block, submission };
      const known = new Set(problemsIn(before, of));
      return problemsIn(after, of).every((problem) => known.has(problem));
    });

interface HandedIn {
  readonly review: OpenedReview;
  readonly block: string;
  readonly submission: Submission;
}

/**
 * What is wrong with an answer by a version. Rules that look beyond the form cannot be asked here;
 * one that was there before says the same of both versions, so only what is new counts.
 */
const problemsIn = (flow: CompiledFlow, { review, block, submission }: HandedIn) => {
  const form = formOf(flow, block);
  const { content } = submission;
  if (content.kind === 'goals') return problemsOfGoals(form?.document, content.goals);
  if (form === undefined || content.kind !== 'answer' || content.answer === ERASED) return [];
  const column = { block, role: roleOf(review, submission) };
  const { problems } = fillIn(form, {
    ...{ fields: content.answer.fields, before: {}, around: () => ({}) },
    rightOn: (field) => rightOn(form.document, column, field),
    scales: flow.document.scales,
  });
  return problems.map(said);
};

const formOf = ({ nodes, forms }: CompiledFlow, block: string) => {
  const node = nodes.get(block);
  return node?.kind === 'task' ? forms.get(node.document.form ?? '') : undefined;
};

const roleOf = ({ tasks }: OpenedReview, { taskId }: Submission): string =>
  (taskId === undefined ? undefined : tasks.get(taskId))?.role ?? '';

const problemsOfGoals = (form: FlowForm | undefined, goals: Personal<readonly Goal[]>) => {
  const field = form?.fields.find(({ type }) => type === 'goals');
  if (goals === ERASED || field?.type !== 'goals') return [];
  const problem = checkGoals(goals, field);
  return problem === undefined ? [] : [said(problem)];
};

const said = ({ code, detail }: Refusal): string => `${code} ${JSON.stringify(detail)}`;

/** A meeting was held and confirmed; a result that rests on the answer has been told. */
const restsMuchOn = ({ before, review }: Moving, { block }: StepState): boolean => {
  const node = before.nodes.get(block);
  if (node?.kind === 'task' && node.document.kind === 'feedback meeting') return true;
  return [...review.scores.keys()].some(
    (score) => reads(before, score, new Set([block])) && isSettled(review, before, score),
  );
};

/** Left out by a condition that is another now: it is looked at once more. */
const wasSkippedOtherwise = ({ before, after }: Moving, { block, status }: StepState): boolean => {
  const [was, is] = [before.nodes.get(block)?.document.when, after.nodes.get(block)?.document.when];
  return status === 'skipped' && was !== undefined && !isSame(was, is);
};

const isComputedAnew = (
  moving: Moving,
  { block, status }: StepState,
  asked: readonly StepState[],
): boolean => {
  const node = moving.after.nodes.get(block);
  if (node?.kind !== 'compute' || status !== 'closed') return false;
  const { score } = node.document;
  const { review, before, after } = moving;
  if (isSettled(review, before, score)) return false;
  const blocks = new Set(asked.map((step) => step.block));
  return scoresThatChanged(moving).includes(score) || reads(after, score, blocks);
};
