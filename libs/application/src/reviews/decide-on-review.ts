import { refuse } from '@reprise/domain/kernel';
import type { Refusal } from '@reprise/domain/kernel';
import { decideReview } from '@reprise/domain/review';
import type { Decided, ReviewCommand, ReviewState } from '@reprise/domain/review';
import type { DirectorySource } from '../directory/index.js';
import type { FlowSource } from '../flows/index.js';

export interface ReviewWorldSources {
  readonly flows: FlowSource;
  readonly directory: DirectorySource;
}

/** Decides a command on a review with the flow it is pinned to and the facts of its instant. */
export const decideOnReview = async (
  { flows, directory }: ReviewWorldSources,
  {
    state,
    command,
    flowDigest,
  }: {
    readonly state: ReviewState;
    readonly command: ReviewCommand;
    readonly flowDigest: string;
  },
): Promise<Decided | Refusal> => {
  const flow = await flows.find(flowDigest);
  if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest: flowDigest });
  const { compiled } = flow;
  const known = await directory.factsAt(command.at, compiled.document.zone);
  const others = directory.ofOtherReviews();
  for (let asked = 0; asked < MOST_ASKED; asked += 1) {
    const facts = { ...known, ...others.facts };
    const decision = decideReview({ flow: compiled, flowDigest, facts }, command, state);
    if (decision.kind !== 'factsNeeded') return decision;
    await others.fetch(decision.requests);
  }
  throw new Error('a decision asks for facts without end');
};

/** So often a decision may say that it needs more; the directory of this process has the rest. */
const MOST_ASKED = 1_000;
