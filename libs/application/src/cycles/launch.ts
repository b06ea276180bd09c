import { mayAct } from '@reprise/domain/access';
import type { CycleCommand, CycleState } from '@reprise/domain/cycle';
import { dateOf } from '@reprise/domain/calendar';
import type { PersonFact } from '@reprise/domain/facts';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { populationOutcome } from '@reprise/domain/flow/population';
import { derivedId, refuse } from '@reprise/domain/kernel';
import type { CycleId, Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import { initialReview } from '@reprise/domain/review';
import { append } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { StreamWrite } from '../ports/index.js';
import { decideOnReview, reviewWrites } from '../reviews/index.js';
import type { ReviewHandling } from '../reviews/index.js';
import { handleCycleCommand, loadCycle } from './cycle-command.handler.js';

/** Reviews whose clock one workflow keeps. */
const COHORT_SIZE = 500;
/** Reviews opened in one append. */
const PAGE = 50;

interface Population {
  readonly subjects: readonly PersonFact[];
  readonly left: Extract<CycleCommand, { readonly type: 'LaunchCycle' }>['left'];
}

type KnownCycle = Exclude<CycleState, { readonly status: 'unknown' }>;

/** Who takes part, by the flow's own rules, in the order of person ids. */
const populationOf = (
  flow: CompiledFlow,
  people: readonly PersonFact[],
  cycle: KnownCycle,
): Population => {
  const subjects: PersonFact[] = [];
  const left: { person: PersonId; outcome: 'out' | 'too new' | 'carry forward' }[] = [];
  for (const person of people) {
    const outcome = populationOutcome(flow, person, cycle);
    if (outcome === 'in') subjects.push(person);
    else left.push({ person: person.id, outcome });
  }
  return { subjects, left };
};

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
    const command: CycleCommand = {
      type: 'LaunchCycle',
      by: request.actor.person,
      at: request.at,
      subjects: population.subjects.length,
      cohortSize: COHORT_SIZE,
      factsAt: population.factsAt,
      left: population.left,
    };
    return handleCycleCommand(handling.store)(cycleId, command, request);
  };

const takePopulation = async (
  { flows, directory }: ReviewHandling,
  cycle: KnownCycle,
  at: Instant,
): Promise<(Population & { readonly factsAt: string }) | undefined> => {
  const flow = await flows.find(cycle.flowDigest);
  if (flow === undefined) return undefined;
  const { zone } = flow.compiled.document;
  const facts = await directory.factsAt(at, zone);
  const people = directory.directory.everyone(dateOf(at, zone));
  return { ...populationOf(flow.compiled, people, cycle), factsAt: facts.position };
};

/**
 * Opens the reviews of one cohort, page by page. Each page is one append whose command id says
 * which page it is, so that a launch that was interrupted goes on where it stopped.
 */
export const openCohort =
  (handling: ReviewHandling) =>
  async (cycleId: CycleId, cohort: number, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown' || state.status === 'draft') return refuse('CYCLE.NOT_LAUNCHED');
    const population = await takePopulation(handling, state, state.launchedAt);
    if (population === undefined) return refuse('FLOW.UNKNOWN', { digest: state.flowDigest });
    const from = cohort * state.cohortSize;
    const members = population.subjects.slice(from, from + state.cohortSize);
    for (let at = 0; at < members.length; at += PAGE) {
      const page = { cycle: state, cohort, subjects: members.slice(at, at + PAGE) };
      const opened = await openPage(handling, page, request);
      if (opened.kind === 'refused') return opened;
    }
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

const openPage = async (
  handling: ReviewHandling,
  { cycle, cohort, subjects }: Page,
  request: Request,
): Promise<Answer> => {
  const writes: StreamWrite[] = [];
  const rows = [];
  for (const subject of subjects) {
    const reviewId = derivedId<ReviewId>('review', cycle.cycleId, subject.id);
    const loaded = await handling.reviews.load(reviewId);
    if (loaded.state.status !== 'unopened') continue;
    const { cycleId, period, startsOn, flowDigest } = cycle;
    const { unit, id } = subject;
    const { at } = request;
    const command = {
      type: 'OpenReview',
      at,
      reviewId,
      cycleId,
      subject: id,
      unit,
      cohort,
      period,
      startsOn,
    } as const;
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
