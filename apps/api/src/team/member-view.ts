import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle, endKindWords, stageTitle } from '@reprise/domain/flow/words';
import type { PersonFact } from '@reprise/domain/facts';
import type { PersonId } from '@reprise/domain/kernel';
import type { EndKind } from '@reprise/domain/review';
import { isAnonymousBlock } from '@reprise/domain/visibility';
import type { MemberReview, OpenStep, TeamMember } from '@reprise/http-contracts/team';
import type { WaitingStepRow, OwnReviewRow } from '@reprise/postgres-views';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';

export interface ReadRow {
  readonly row: OwnReviewRow;
  readonly flow: CompiledFlow;
  readonly steps: readonly WaitingStepRow[];
  readonly band: string | undefined;
}

interface Looking {
  readonly viewer: PersonId;
  readonly names: Names;
}

/** One person of a team, with their reviews as they come. */
export const memberView = (
  fact: PersonFact,
  reviews: readonly ReadRow[],
  looking: Looking,
): TeamMember => ({
  person: { personId: fact.id, name: looking.names.of(fact.id), title: fact.title },
  reviews: reviews.map((review) => reviewOf(review, looking)),
});

const reviewOf = (review: ReadRow, looking: Looking): MemberReview => {
  const { row, flow, band } = review;
  const isOpen = row.status === 'open';
  return present({
    reviewId: row.review_id,
    cycleTitle: { zh: row.title_zh, en: row.title_en },
    status: row.status,
    stageTitle: isOpen && row.stage !== null ? stageTitle(flow, row.stage) : undefined,
    outcome: row.outcome === null ? undefined : endKindWords(row.outcome as EndKind),
    open: isOpen ? openSteps(review, looking) : [],
    band,
  });
};

/** Rows of one step come together; a round of anonymous answers is one step, without names. */
const openSteps = ({ flow, steps }: ReadRow, looking: Looking): OpenStep[] => {
  const byStep = new Map<string, WaitingStepRow[]>();
  for (const row of steps) {
    const step = isAnonymousBlock(flow, row.block) ? row.block : row.step;
    byStep.set(step, [...(byStep.get(step) ?? []), row]);
  }
  return [...byStep].map(([step, rows]) => openStep(flow, { step, rows }, looking));
};

const openStep = (
  flow: CompiledFlow,
  { step, rows }: { readonly step: string; readonly rows: readonly WaitingStepRow[] },
  { viewer, names }: Looking,
): OpenStep => {
  const block = rows[0]?.block ?? step;
  const assignees = rows.flatMap(({ assignee }) => assignee ?? []);
  const shown = isAnonymousBlock(flow, block) ? [] : [...new Set(assignees)];
  return present({
    step,
    title: blockTitle(flow, block),
    waitingFor: shown.map((personId) => ({ personId, name: names.of(personId) })),
    dueAt: rows[0]?.due_at?.toISOString(),
    taskId: rows.find(({ assignee }) => assignee === viewer)?.task_id ?? undefined,
  });
};
