import { refuse } from '@reprise/domain/kernel';
import type { Refusal } from '@reprise/domain/kernel';
import { decideReview } from '@reprise/domain/review';
import type { Decided, ReviewCommand, ReviewState, ReviewWorld } from '@reprise/domain/review';
import type { DirectorySource } from '../directory/index.js';
import type { FlowSource } from '../flows/index.js';

export interface ReviewWorldSources {
  readonly flows: FlowSource;
  readonly directory: DirectorySource;
}

export interface ToDecide {
  readonly state: ReviewState;
  readonly command: ReviewCommand;
  /** Digest of the flow it goes by. */
  readonly flowDigest: string;
}

/** Decides a command on a review with the flow it goes by and the facts of its instant. */
export const decideOnReview = async (
  sources: ReviewWorldSources,
  { state, command, flowDigest }: ToDecide,
): Promise<Decided | Refusal> => {
  const world = await reviewWorld(sources, { command, flowDigest });
  if ('kind' in world) return world;
  const others = sources.directory.ofOtherReviews();
  for (let asked = 0; asked < MOST_ASKED; asked += 1) {
    const facts = { ...world.facts, ...others.facts };
    const decision = decideReview({ ...world, facts }, command, state);
    if (decision.kind !== 'factsNeeded') return decision;
    await others.fetch(decision.requests);
  }
  throw new Error('a decision asks for facts without end');
};

/** So often a decision may say that it needs more; the directory of this process has the rest. */
const MOST_ASKED = 1_000;

/** What a decision reads: a migration goes on with the version it names, and knows both. */
export const reviewWorld = async (
  { flows, directory }: ReviewWorldSources,
  { command, flowDigest }: Pick<ToDecide, 'command' | 'flowDigest'>,
): Promise<ReviewWorld | Refusal> => {
  const present = await flows.find(flowDigest);
  if (present === undefined) return refuse('FLOW.UNKNOWN', { digest: flowDigest });
  const to = command.type === 'MigrateReview' ? command.to : flowDigest;
  const flow = to === flowDigest ? present : await flows.find(to);
  if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest: to });
  const { compiled } = flow;
  const facts = await directory.factsAt(command.at, compiled.document.zone);
  const earlier = flow === present ? {} : { earlier: present.compiled };
  return { flow: compiled, flowDigest: to, facts, ...earlier };
};
