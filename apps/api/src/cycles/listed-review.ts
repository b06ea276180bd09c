import type { Actor } from '@reprise/domain/access';
import { roundsAround } from '@reprise/domain/flow/compile';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle, endWords, stageTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { Text, UnitId } from '@reprise/domain/kernel';
import type { EndKind } from '@reprise/domain/review';
import type { CycleReview } from '@reprise/http-contracts/cycles';
import type { ListedReviewRow, OpenStepRow } from '@reprise/postgres-views';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';
import { reviewActs } from './review-acts.js';

export interface ListedWith {
  readonly actor: Actor;
  readonly flow: CompiledFlow;
  readonly names: Names;
  readonly cycleTitle: Text | undefined;
  readonly open: readonly OpenStepRow[];
}

/** A review as those who run or audit its cycle list it. */
export const listedReview = (row: ListedReviewRow, listed: ListedWith): CycleReview => {
  const { actor, flow, names, cycleTitle } = listed;
  const { stage, outcome, status } = row;
  const open = listed.open.map((step) => openStep(step, listed));
  const rounds = roundsOf(listed.open, flow);
  return present({
    reviewId: row.review_id,
    subject: { personId: row.subject, name: names.of(row.subject) },
    cycleTitle,
    unitName: names.unit(as<UnitId>(row.unit)),
    status,
    stageTitle: stage === null ? undefined : stageTitle(flow, stage),
    outcome: outcome === null ? undefined : endWords(flow, endOf(outcome)),
    rounds,
    open,
    may: reviewActs(actor, { status, open, rounds }),
  });
};

/** The row holds the kind of the end; its author's own name is told where the review is read. */
const endOf = (kind: string): { outcome: string; kind: EndKind } => ({
  outcome: '',
  kind: kind as EndKind,
});

const openStep = (step: OpenStepRow, { flow, names }: ListedWith): CycleReview['open'][number] =>
  present({
    step: step.step,
    title: blockTitle(flow, step.block),
    dueAt: step.due_at?.toISOString(),
    tasks: step.assignees.map((personId, index) => ({
      taskId: step.task_ids[index] ?? '',
      assignee: { personId, name: names.of(personId) },
    })),
  });

/** Rounds with an open step of theirs: somebody may be added to them. */
const roundsOf = (open: readonly OpenStepRow[], flow: CompiledFlow): string[] => {
  const rounds = new Set<string>();
  for (const { step, block } of open) {
    // Inside another round the key would carry that round's person; those are not offered.
    if (step.split('[').length !== 2) continue;
    for (const round of roundsAround(flow, block)) rounds.add(round);
  }
  return [...rounds];
};
