import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { refuse } from '@reprise/domain/kernel';
import type { PersonId, Refusal, ReviewId, Text } from '@reprise/domain/kernel';
import { decideReview, foldReview, initialReview } from '@reprise/domain/review';
import type {
  OpenedReview,
  ReviewCommand,
  ReviewEvent,
  ReviewState,
  ReviewWorld,
} from '@reprise/domain/review';
import { effectsOf } from '@reprise/read-models/effects';
import type { Request } from '../kernel/index.js';
import { decideOnReview, reviewWorld } from '../reviews/index.js';
import type { Round } from './carry-in-pages.js';
import type { CycleHandling, Duty } from './cycle-duty.js';
import { openReviewCommand, takePopulation } from './population.js';
import type { KnownCycle } from './population.js';

export interface Foreseen {
  readonly reviews: number;
  readonly people: number;
  readonly affected: readonly { readonly personId: PersonId; readonly what: Text }[];
}

/** Reviews read at once for a preview; nothing is written, so pages may be large. */
const PAGE = 200;
/** Lines a preview lists; the counts go on. */
const MOST_LISTED = 200;

interface Meant {
  readonly before: OpenedReview;
  readonly events: readonly ReviewEvent[];
  readonly flow: CompiledFlow;
}

/** Gathers what a change means for whom, each line once however many reviews say it. */
class Tally {
  reviews = 0;
  private readonly people = new Set<PersonId>();
  private readonly lines = new Map<string, { readonly personId: PersonId; readonly what: Text }>();

  add({ before, events, flow }: Meant): void {
    if (events.length === 0) return;
    this.reviews += 1;
    for (const { person: personId, what } of effectsOf(before, events, flow)) {
      this.people.add(personId);
      if (this.lines.size < MOST_LISTED)
        this.lines.set(`${personId} ${what.en}`, { personId, what });
    }
  }

  get foreseen(): Foreseen {
    const { reviews, people, lines } = this;
    return { reviews, people: people.size, affected: [...lines.values()] };
  }
}

/** What an errand would do to all it concerns, each review decided by the version it goes by. */
export const foreseeRound = async (
  { handling, request }: Duty,
  { pageOf, errand }: Round,
): Promise<Foreseen> => {
  const tally = new Tally();
  let after: ReviewId | undefined;
  for (;;) {
    const ids = await pageOf({ after, limit: PAGE });
    for (const id of ids) {
      const change = await changeTo(id, { handling, request }, errand);
      if (change !== undefined) tally.add(change);
    }
    after = ids.at(-1);
    if (after === undefined) return tally.foreseen;
  }
};

/** A review that would refuse is passed over, as it is when the change is carried. */
const changeTo = async (
  id: ReviewId,
  { handling, request }: Pick<Duty, 'handling' | 'request'>,
  errand: Round['errand'],
): Promise<Parameters<Tally['add']>[0] | undefined> => {
  const { state } = await handling.reviews.load(id);
  if (state.status !== 'open') return undefined;
  const asked = errand.commandFor(state);
  if (asked === undefined) return undefined;
  const { flowDigest } = state;
  const command = { ...asked, at: request.at } as ReviewCommand;
  const world = await reviewWorld(handling, { command, flowDigest });
  if ('kind' in world) return undefined;
  const decision = await decideOnReview(handling, { state, command, flowDigest });
  const events = decision.kind === 'accepted' ? decision.events : [];
  return { before: state, flow: world.flow, events };
};

/** What opening the reviews of a cycle would ask of whom on its first day. */
export const foreseeLaunch = async (
  handling: CycleHandling,
  { state: cycle, flow }: { readonly state: KnownCycle; readonly flow: CompiledFlow },
  { at, actor }: Request,
): Promise<Foreseen | Refusal> => {
  const population = await takePopulation(handling, cycle, at);
  if (population === undefined) return refuse('FLOW.UNKNOWN', { digest: cycle.flowDigest });
  const facts = await handling.directory.factsAt(at, flow.document.zone);
  const tally = new Tally();
  for (const [index, subject] of population.subjects.entries()) {
    // Nothing else here waits for anything: others are answered while the store is asked.
    if (index % PAGE === 0) await handling.directory.catchUp();
    const command = openReviewCommand(cycle, subject, {
      ...{ cohort: 0, at, turn: index, by: actor.person },
    });
    const world = { flow, facts, flowDigest: '' };
    const [opened, ...events] = decided(world, command, initialReview());
    const review = foldReview(initialReview(), opened === undefined ? [] : [opened]);
    if (review.status !== 'unopened') tally.add({ before: review, events, flow });
  }
  return tally.foreseen;
};

/** A review that would refuse is passed over, as it is when the change is carried. */
const decided = (
  world: ReviewWorld,
  command: ReviewCommand,
  state: ReviewState,
): readonly ReviewEvent[] => {
  const decision = decideReview(world, command, state);
  return decision.kind === 'accepted' ? decision.events : [];
};
