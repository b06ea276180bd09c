import { courseOf } from '@reprise/domain/flow/course';
import type { CourseStage, CourseStep } from '@reprise/domain/flow/course';
import { blockTitle, stageTitle } from '@reprise/domain/flow/words';
import { isAnonymousBlock } from '@reprise/domain/visibility';
import type { ReviewStage, ReviewStep } from '@reprise/http-contracts/reviews';
import type { ReadReview } from '../reading/index.js';
import { stepTogether } from './step-together.js';
import { stepView, tasksOf } from './step-view.js';
import type { Looking } from './step-view.js';

/** The whole course of a review: what is behind, where it stands, what is to come. */
export const stagesView = (read: ReadReview, looking: Looking): ReviewStage[] =>
  stagesOf(read, looking, courseOf(read.flow, read.state));

/** Only the steps somebody had something to do in. */
export const ownStagesView = (read: ReadReview, looking: Looking): ReviewStage[] => {
  const isOwn = (step: CourseStep): boolean =>
    step.kind === 'known' &&
    tasksOf(read, step.state).some(({ assignee }) => assignee === looking.viewer);
  const stages = courseOf(read.flow, read.state)
    .map((stage) => ({ ...stage, steps: stage.steps.filter(isOwn) }))
    .filter(({ steps }) => steps.length > 0);
  return stagesOf(read, looking, stages);
};

const stagesOf = (
  read: ReadReview,
  looking: Looking,
  stages: readonly CourseStage[],
): ReviewStage[] =>
  stages.map((stage) => ({
    stage: stage.stage,
    title: stageTitle(read.flow, stage.stage),
    status: read.state.status === 'closed' && stage.status === 'open' ? 'closed' : stage.status,
    steps: stepsOf(read, stage, looking),
  }));

const stepsOf = (read: ReadReview, stage: CourseStage, looking: Looking): ReviewStep[] => {
  const together = new Set<string>();
  return stage.steps.flatMap((step) => {
    const { id } = step.node;
    if (step.kind === 'ahead') return [aheadView(read, step)];
    if (!isAnonymousBlock(read.flow, id)) return [stepView(read, step.state, looking)];
    if (together.has(id)) return [];
    together.add(id);
    const all = stage.steps.flatMap((each) =>
      each.kind === 'known' && each.node.id === id ? [each.state] : [],
    );
    return [stepTogether(read, all, looking)];
  });
};

const aheadView = (
  { flow }: ReadReview,
  { node }: Extract<CourseStep, { readonly kind: 'ahead' }>,
): ReviewStep => ({
  step: node.id,
  title: blockTitle(flow, node.id),
  kind: node.kind,
  status: 'ahead',
  iteration: 1,
  people: [],
});
