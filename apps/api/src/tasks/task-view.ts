import { blockTitle, stageTitle } from '@reprise/domain/flow/words';
import type { PersonId } from '@reprise/domain/kernel';
import type { StepState } from '@reprise/domain/review';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { Draft } from '@reprise/postgres-views';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import { answersView, resultsView, roleOf } from '../reading/index.js';
import { askedView } from './asked-view.js';
import { doersView } from './doers-view.js';
import { handedInView } from './handed-in-view.js';
import { fillingView } from './filling-view.js';
import type { OwnTask } from './own-tasks.js';
import { readersView } from './readers-view.js';

/** A task as the person sees it who has it. */
export const taskView = (
  own: OwnTask,
  step: StepState,
  { names, draft }: { readonly names: Names; readonly draft: Draft | undefined },
): TaskView => {
  const { state, flow, task, cycleTitle } = own;
  return present({
    taskId: task.taskId,
    reviewId: state.reviewId,
    revision: task.revision,
    status: statusOf(own, step),
    kind: task.kind,
    title: blockTitle(flow, step.block),
    subject: subjectView(state.subject, names),
    cycleTitle,
    stageTitle: stageTitle(flow, step.stage),
    role: roleOf(
      flow,
      { block: step.block, role: task.role, assignee: task.assignee, subject: state.subject },
      names,
    ),
    openedAt: step.openedAt ?? '',
    dueAt: step.due?.at,
    period: state.period,
    readers: readersView(own, step.block),
    ...askedView(flow, step),
    ...doersView(own, step, names),
    ...fillingView(own, step, names),
    draft,
    handedIn: handedInView(own),
    answers: answersView(own, { person: task.assignee }, names),
    result: resultOf(own),
  });
};

/** A task of a step or review that is over takes nothing more, whatever it says of itself. */
const statusOf = ({ task, state }: OwnTask, step: StepState): TaskView['status'] => {
  const isOver = step.status !== 'open' || state.status === 'closed';
  return task.status === 'open' && isOver ? 'withdrawn' : task.status;
};

const subjectView = (id: PersonId, names: Names): TaskView['subject'] => ({
  personId: id,
  name: names.of(id),
  title: names.fact(id)?.title ?? '',
});

/** The result it is about, as far as it was released to this person. */
const resultOf = (own: OwnTask): TaskView['result'] => {
  const [result] = resultsView(own, { viewer: own.task.assignee, relation: undefined });
  if (result?.value === undefined) return undefined;
  const { score, value, band } = result;
  return present({ score, value, band });
};
