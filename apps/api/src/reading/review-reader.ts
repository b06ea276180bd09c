import { relationTo } from '@reprise/domain/access';
import type { Actor, Relation } from '@reprise/domain/access';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { FactSource } from '@reprise/domain/facts';
import type { Instant, ReviewId, Text } from '@reprise/domain/kernel';
import type { OpenedReview } from '@reprise/domain/review';
import { Inject, Injectable } from '@nestjs/common';
import { Flows } from '../platform/flows.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';

/** A review with what is needed to show it. */
export interface ReadReview {
  readonly state: OpenedReview;
  readonly flow: CompiledFlow;
  readonly cycleTitle: Text;
  /** When it is looked at, and the directory as it is then: who reads what may rest on both. */
  readonly now: Instant;
  readonly facts: FactSource;
}

/** Loads single reviews for reading, each with the flow it is pinned to. */
@Injectable()
export class ReviewReader {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Flows) private readonly flows: Flows,
    @Inject(Names) private readonly names: Names,
  ) {}

  async load(reviewId: ReviewId): Promise<ReadReview | undefined> {
    const { state } = await this.installation.handling.reviews.load(reviewId);
    if (state.status === 'unopened') return undefined;
    const flow = await this.flows.of(state.flowDigest);
    const cycle = await this.installation.rows.cycle(state.cycleId);
    const now = await this.installation.clock.now();
    const facts = await this.installation.handling.directory.factsAt(now, flow.document.zone);
    const cycleTitle = { zh: cycle?.title_zh ?? '', en: cycle?.title_en ?? '' };
    return { state, flow, cycleTitle, now, facts };
  }

  /** Calibrations of a review that somebody sits on now, where the flow lets their panel read. */
  async seats({ person }: Actor, { state, flow }: ReadReview): Promise<readonly string[]> {
    const read = new Set(flow.document.visibility.flatMap((rule) => rule.while ?? []));
    if (read.size === 0) return [];
    const groups: readonly string[] = [state.unit, state.cycleId];
    const rows = await this.installation.calibrations.openSeats(person);
    return rows
      .filter((row) => row.cycle_id === state.cycleId && groups.includes(row.group_id))
      .flatMap(({ block }) => (read.has(block) ? [block] : []));
  }

  /** How somebody stands to a review; to whom it is nothing, it does not exist. */
  relation(actor: Actor, review: OpenedReview): Relation | undefined {
    return relationTo(actor, review, this.names.lineAbove(review.subject));
  }
}
