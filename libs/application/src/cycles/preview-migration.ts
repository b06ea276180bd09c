import { mayAct } from '@reprise/domain/access';
import { cycleDecider } from '@reprise/domain/cycle';
import type { CycleEvent } from '@reprise/domain/cycle';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { refuse } from '@reprise/domain/kernel';
import type { CycleId, PersonId, Refusal, ReviewId, Text } from '@reprise/domain/kernel';
import { blockOf, planMigration, previewOf } from '@reprise/domain/review';
import type {
  ChangePreview,
  Decided,
  OpenedReview,
  ReviewCommand,
  ReviewWorld,
  StepKey,
} from '@reprise/domain/review';
import type { Request } from '../kernel/index.js';
import { decideOnReview, reviewWorld } from '../reviews/index.js';
import type { Round } from './carry-in-pages.js';
import { migrationRound } from './carry-migrations.js';
import { changingOf, commandOf } from './cycle-change.js';
import type { CycleChange } from './cycle-change.js';
import type { CycleHandling } from './cycle-duty.js';

/** What going on with another version means for one person. */
export interface PersonMigration {
  readonly reviewId: ReviewId;
  readonly subject: PersonId;
  /** Why their review stays with the version it has; none where it moves. */
  readonly refusals: readonly Refusal[];
  /** Titles of what is open and goes on, and of what is asked or computed once more. */
  readonly kept: readonly Text[];
  readonly again: readonly Text[];
  /** What people are asked that they were not asked before. */
  readonly asked: readonly Text[];
  readonly change?: ChangePreview;
}

export interface MigrationPreview {
  readonly kind: 'migration';
  readonly version: number;
  readonly people: readonly PersonMigration[];
}

const PAGE = 200;

/**
 * A row for each person whose review would be moved: decided exactly as the migration itself, on
 * the reviews as they stand. Nothing is written.
 */
export const previewMigration =
  (handling: CycleHandling) =>
  async (
    cycleId: CycleId,
    change: Extract<CycleChange, { readonly type: 'MigrateReviews' }>,
    request: Request,
  ): Promise<MigrationPreview | Refusal> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const ordered = await orderOf(handling, { cycleId, change }, request);
    if ('kind' in ordered) return ordered;
    const round = migrationRound({ handling, cycle: { cycleId } }, ordered);
    return {
      kind: 'migration',
      version: change.version,
      people: await rowsOf(handling, round, request),
    };
  };

type Order = Extract<CycleEvent, { readonly type: 'MigrationOrdered' }>;

/** The order as it would be recorded. */
const orderOf = async (
  handling: CycleHandling,
  asked: { readonly cycleId: CycleId; readonly change: CycleChange },
  request: Request,
): Promise<Order | Refusal> => {
  const changing = await changingOf(handling, asked);
  if ('kind' in changing) return changing;
  const command = await commandOf(handling, changing, request);
  if ('kind' in command) return command;
  const decision = cycleDecider.decide(command, changing.state);
  if (decision.kind === 'refused') return decision;
  const [event] = decision.events;
  return event?.type === 'MigrationOrdered' ? event : refuse('MIGRATION.NOBODY');
};

const rowsOf = async (
  handling: CycleHandling,
  { pageOf, errand }: Round,
  { at }: Request,
): Promise<readonly PersonMigration[]> => {
  const people: PersonMigration[] = [];
  let after: ReviewId | undefined;
  for (;;) {
    const ids = await pageOf({ after, limit: PAGE });
    for (const id of ids) {
      const { state } = await handling.reviews.load(id);
      const its = state.status === 'open' ? errand.commandFor(state) : undefined;
      if (its === undefined || state.status !== 'open') continue;
      const command = { ...its, at } as ReviewCommand;
      const { flowDigest } = state;
      const world = await reviewWorld(handling, { command, flowDigest });
      const decision = await decideOnReview(handling, { state, command, flowDigest });
      people.push(rowOf(state, world, decision));
    }
    after = ids.at(-1);
    if (after === undefined) return people;
  }
};

const rowOf = (
  review: OpenedReview,
  world: ReviewWorld | Refusal,
  decision: Decided | Refusal,
): PersonMigration => {
  const { reviewId, subject } = review;
  const none = { reviewId, subject, kept: [], again: [], asked: [] };
  if ('kind' in world) return { ...none, refusals: [world] };
  const { flow, flowDigest, earlier = flow } = world;
  const plan = planMigration({ before: earlier, after: flow, review }, flowDigest);
  if (plan.refusals.length > 0) return { ...none, refusals: plan.refusals };
  if (decision.kind !== 'accepted' || decision.after.status === 'unopened')
    return { ...none, refusals: decision.kind === 'refused' ? [decision] : [] };
  const change = previewOf(review, decision.after);
  const opened = decision.events.flatMap((event) =>
    event.type === 'StepOpened' && event.tasks.length > 0 ? [event.step] : [],
  );
  return {
    ...{ reviewId, subject, refusals: [], change },
    kept: titles(flow, plan.kept),
    again: titles(flow, plan.again),
    asked: titles(
      flow,
      opened.filter((step) => !plan.again.includes(step)),
    ),
  };
};

/** Each title once: a round asks many people the same. */
const titles = (flow: CompiledFlow, steps: readonly StepKey[]): readonly Text[] => {
  const blocks = new Set(steps.map(blockOf));
  return [...blocks].map((block) => blockTitle(flow, block));
};
