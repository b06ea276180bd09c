import { mayAct } from '@reprise/domain/access';
import type { CycleCommand } from '@reprise/domain/cycle';
import type { PersonFact } from '@reprise/domain/facts';
import { derivedId, refuse } from '@reprise/domain/kernel';
import type { CycleId, PersonId, Refusal } from '@reprise/domain/kernel';
import { initialReview } from '@reprise/domain/review';
import { append } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { StreamWrite } from '../ports/index.js';
import { decideOnReview, reviewWrites } from '../reviews/index.js';
import type { ReviewHandling } from '../reviews/index.js';
import { handleCycleCommand, loadCycle } from './cycle-command.handler.js';
import { openReviewCommand, takePopulation } from './population.js';
import type { KnownCycle, Population } from './population.js';

/** Reviews whose clock one workflow keeps. */
const COHORT_SIZE = 500;
/** Reviews opened in one append. */
const PAGE = 50;

/** Records the launch and takes the population; the reviews themselves are opened in pages. */
export const launchCycle =
  (handling: ReviewHandling) =>
  async (cycleId: CycleId, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown') return refuse('CYCLE.UNKNOWN');
    const population = await takePopulation(handling, state, request.at);
    if (population === undefined) return refuse('FLOW.UNKNOWN', { digest: state.flowDigest });
    const command = launchCommand(population, request);
    return handleCycleCommand(handling.store)(cycleId, command, request);
  };

export const launchCommand = (
  { subjects, factsAt, left }: Population,
  { actor, at }: Request,
): Extract<CycleCommand, { readonly type: 'LaunchCycle' }> => ({
  type: 'LaunchCycle',
  by: actor.person,
  at,
  subjects: subjects.length,
  cohortSize: COHORT_SIZE,
  factsAt,
  left,
});

interface Opening extends ReviewHandling {
  /** Told after each page, for whoever watches that it goes on. */
  readonly onPage?: () => void;
}

/**
 * Opens the reviews of one cohort, page by page. Each page is one append whose command id says
 * which page it is, so that a launch that was interrupted goes on where it stopped.
 */
export const openCohort =
  (handling: Opening) =>
  async (cycleId: CycleId, cohort: number, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown' || state.status === 'draft') return refuse('CYCLE.NOT_LAUNCHED');
    // Nobody starts in a cycle that was cancelled while it was launched.
    if (state.status === 'cancelled') return refuse('CYCLE.CLOSED');
    const population = await takePopulation(handling, state, state.launchedAt);
    if (population === undefined) return refuse('FLOW.UNKNOWN', { digest: state.flowDigest });
    const from = cohort * state.cohortSize;
    const members = population.subjects.slice(from, from + state.cohortSize);
    const refused = await openPages(handling, { cycle: state, cohort, subjects: members }, request);
    if (refused !== undefined) return refused;
    const command = {
      type: 'RecordCohort',
      cohort,
      count: members.length,
      at: request.at,
    } as const;
    const commandId = derivedId<PersonId>('record cohort', cycleId, String(cohort));
    return handleCycleCommand(handling.store)(cycleId, command, { ...request, commandId });
  };

interface Page {
  readonly cycle: KnownCycle;
  readonly cohort: number;
  readonly subjects: readonly PersonFact[];
}

const openPages = async (
  { onPage = () => undefined, ...handling }: Opening,
  { cycle, cohort, subjects }: Page,
  request: Request,
): Promise<Refusal | undefined> => {
  for (let at = 0; at < subjects.length; at += PAGE) {
    const page = { cycle, cohort, subjects: subjects.slice(at, at + PAGE) };
    const opened = await openPage(handling, page, request);
    if (opened.kind === 'refused') return opened;
    onPage();
  }
  return undefined;
};

const openPage = async (
  handling: ReviewHandling,
  { cycle, cohort, subjects }: Page,
  request: Request,
): Promise<Answer> => {
  const writes: StreamWrite[] = [];
  const rows = [];
  for (const subject of subjects) {
    const command = openReviewCommand(cycle, subject, { cohort, at: request.at });
    const { reviewId } = command;
    const loaded = await handling.reviews.load(reviewId);
    if (loaded.state.status !== 'unopened') continue;
    const { flowDigest } = cycle;
    const state = initialReview();
    const decision = await decideOnReview(handling, { state, command, flowDigest });
    if (decision.kind === 'refused') return decision;
    const { events } = decision;
    const pageRequest = { ...request, commandId: derivedId<PersonId>('open review', reviewId) };
    const decided = { reviewId, state, expected: 'noStream', events } as const;
    const written = await reviewWrites(handling, decided, pageRequest);
    writes.push(...written.writes);
    rows.push(...written.rows);
  }
  const { claim: _, ...unclaimed } = request;
  const answer = await append(handling.store, { request: unclaimed, writes, rows });
  return answer === 'again' ? openPage(handling, { cycle, cohort, subjects }, request) : answer;
};
