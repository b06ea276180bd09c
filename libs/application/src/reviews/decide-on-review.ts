import { refuse } from '@reprise/domain/kernel';
import type { Refusal } from '@reprise/domain/kernel';
import { decideReview } from '@reprise/domain/review';
import type { Decided, ReviewCommand, ReviewState, ReviewWorld } from '@reprise/domain/review';
import type { DirectorySource, FetchedFacts } from '../directory/index.js';
import type { FlowSource } from '../flows/index.js';
import type { RestsOn } from '../ports/index.js';

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
  asked: ToDecide,
): Promise<Decided | Refusal> => {
  const world = await reviewWorld(sources, asked);
  if ('kind' in world) return world;
  return decideIn(world, sources.directory.ofOtherReviews(), asked);
};

/** The same with the facts this process knows; it holds only if what they rest on still does. */
export const decideHopefully = async (
  { flows, directory }: ReviewWorldSources,
  asked: ToDecide,
): Promise<(Decided & { readonly restsOn: RestsOn }) | Refusal> => {
  const found = await flowsOf(flows, asked);
  if ('kind' in found) return found;
  const { facts, restsOn } = await directory.recalled(asked.command.at, found.flow.document.zone);
  const decision = await decideIn({ ...found, facts }, directory.ofOtherReviews(), asked);
  return decision.kind === 'refused' ? decision : { ...decision, restsOn };
};

const decideIn = async (
  world: ReviewWorld,
  others: FetchedFacts,
  { state, command }: ToDecide,
): Promise<Decided | Refusal> => {
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

type Asked = Pick<ToDecide, 'command' | 'flowDigest'>;

/** What a decision reads: the flow, and the facts at the newest position of the directory. */
export const reviewWorld = async (
  { flows, directory }: ReviewWorldSources,
  asked: Asked,
): Promise<ReviewWorld | Refusal> => {
  const found = await flowsOf(flows, asked);
  if ('kind' in found) return found;
  const facts = await directory.factsAt(asked.command.at, found.flow.document.zone);
  return { ...found, facts };
};

/** A migration goes on with the version it names, and knows both. */
const flowsOf = async (
  flows: FlowSource,
  { command, flowDigest }: Asked,
): Promise<Omit<ReviewWorld, 'facts'> | Refusal> => {
  const present = await flows.find(flowDigest);
  if (present === undefined) return refuse('FLOW.UNKNOWN', { digest: flowDigest });
  const to = command.type === 'MigrateReview' ? command.to : flowDigest;
  const flow = to === flowDigest ? present : await flows.find(to);
  if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest: to });
  const earlier = flow === present ? {} : { earlier: present.compiled };
  return { flow: flow.compiled, flowDigest: to, ...earlier };
};
