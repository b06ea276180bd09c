import { mayAct } from '@reprise/domain/access';
import type { CycleCommand } from '@reprise/domain/cycle';
import type { PersonFact } from '@reprise/domain/facts';
import { derivedId, refuse } from '@reprise/domain/kernel';
import type { CycleId, PersonId, Refusal, ReviewId } from '@reprise/domain/kernel';
import { initialReview } from '@reprise/domain/review';
import type { RowChange } from '@reprise/read-models/rows';
import { append, notBefore } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { StreamWrite } from '../ports/index.js';
import { decideOnReview, reviewWrites } from '../reviews/index.js';
import type { ReviewHandling } from '../reviews/index.js';
import { handleCycleCommand, loadCycle } from './cycle-command.handler.js';
import { launchRefusal } from './launch-refusal.js';
import { membersOf, openReviewCommand, takePopulation } from './population.js';
import type { KnownCycle, OpenReview } from './population.js';

/** Reviews whose clock one workflow keeps. */
const COHORT_SIZE = 500;
/** Reviews opened in one append; with more the head would be held longer than people should wait. */
const PAGE = 100;

/** Records the launch and takes the population; the reviews themselves are opened in pages. */
export const launchCycle =
  (handling: ReviewHandling) =>
  async (cycleId: CycleId, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown') return refuse('CYCLE.UNKNOWN');
    const command = await launchCommand(handling, state, request);
    if ('kind' in command) return command;
    return handleCycleCommand(handling.store)(cycleId, command, request);
  };

/** The launch with the population it takes, unless the flow blocks it for some of them. */
export const launchCommand = async (
  handling: ReviewHandling,
  cycle: KnownCycle,
  { actor, at }: Request,
): Promise<Extract<CycleCommand, { readonly type: 'LaunchCycle' }> | Refusal> => {
  const population = await takePopulation(handling, cycle, at);
  if (population === undefined) return refuse('FLOW.UNKNOWN', { digest: cycle.flowDigest });
  const { subjects, factsAt, left } = population;
  // What was launched is not asked again: a repeated request is answered as the first one was.
  const refused =
    cycle.status === 'draft'
      ? await launchRefusal(handling, cycle, { subjects, at, by: actor.person })
      : undefined;
  return (
    refused ?? {
      type: 'LaunchCycle',
      by: actor.person,
      at,
      subjects: subjects.length,
      cohortSize: COHORT_SIZE,
      factsAt,
      left,
    }
  );
};

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
    const { state, lastAt } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown' || state.status === 'draft') return refuse('CYCLE.NOT_LAUNCHED');
    // Nobody starts in a cycle that was cancelled while it was launched.
    if (state.status === 'cancelled') return refuse('CYCLE.CLOSED');
    const members = await membersOf(handling, state, cohort);
    if (members === undefined) return refuse('FLOW.UNKNOWN', { digest: state.flowDigest });
    const timely = notBefore(request, lastAt);
    const from = cohort * state.cohortSize;
    const page = { cycle: state, cohort, subjects: members, from };
    const refused = await openPages(handling, page, timely);
    if (refused !== undefined) return refused;
    const command = {
      type: 'RecordCohort',
      cohort,
      count: members.length,
      at: timely.at,
    } as const;
    const commandId = derivedId<PersonId>('record cohort', cycleId, String(cohort));
    return handleCycleCommand(handling.store)(cycleId, command, { ...timely, commandId });
  };

interface Page {
  readonly cycle: KnownCycle;
  readonly cohort: number;
  readonly subjects: readonly PersonFact[];
  /** Place of the first of them among the reviews of the cycle. */
  readonly from: number;
}

/** While one page is written, the next is decided. */
const openPages = async (
  { onPage = () => undefined, ...handling }: Opening,
  { cycle, cohort, subjects, from }: Page,
  request: Request,
): Promise<Refusal | undefined> => {
  let before: Promise<Answer | undefined> = Promise.resolve(undefined);
  for (let at = 0; at < subjects.length; at += PAGE) {
    const page = { cycle, cohort, subjects: subjects.slice(at, at + PAGE), from: from + at };
    const decided = decidePage(handling, page, request);
    const [writing, answer] = await Promise.all([decided, before]);
    if (answer?.kind === 'refused') return answer;
    if (writing.kind === 'refused') return writing;
    before = writePage(handling, { ...page, writing }, request).then((written) => {
      if (written.kind === 'done') onPage();
      return written;
    });
  }
  const last = await before;
  return last?.kind === 'refused' ? last : undefined;
};

interface Writing {
  readonly kind: 'writing';
  readonly writes: readonly StreamWrite[];
  readonly rows: readonly RowChange[];
}

/** Whoever has a review already, from before an interruption, is passed over. */
const decidePage = async (
  handling: ReviewHandling,
  { cycle, cohort, subjects, from }: Page,
  request: Request,
): Promise<Writing | Refusal> => {
  const decided = await Promise.all(
    subjects.map(async (subject, index) => {
      const turn = from + index;
      const command = openReviewCommand(cycle, subject, { cohort, at: request.at, turn });
      if (await isOpened(handling, command.reviewId)) return NOTHING;
      return decideOpening(handling, { command, flowDigest: cycle.flowDigest }, request);
    }),
  );
  const refused = decided.find((each) => each.kind === 'refused');
  if (refused !== undefined) return refused;
  const written = decided.filter((each) => each.kind === 'writing');
  return {
    kind: 'writing',
    writes: written.flatMap(({ writes }) => writes),
    rows: written.flatMap(({ rows }) => rows),
  };
};

const NOTHING: Writing = { kind: 'writing', writes: [], rows: [] };

const isOpened = async ({ reviews }: ReviewHandling, reviewId: ReviewId): Promise<boolean> =>
  (await reviews.load(reviewId)).state.status !== 'unopened';

const decideOpening = async (
  handling: ReviewHandling,
  { command, flowDigest }: { readonly command: OpenReview; readonly flowDigest: string },
  request: Request,
): Promise<Writing | Refusal> => {
  const state = initialReview();
  const decision = await decideOnReview(handling, { state, command, flowDigest });
  if (decision.kind === 'refused') return decision;
  const { events, after } = decision;
  const { reviewId } = command;
  const commandId = derivedId<PersonId>('open review', reviewId);
  const decided = { reviewId, state, expected: 'noStream', events, after } as const;
  const written = await reviewWrites(handling, decided, { ...request, commandId });
  return { kind: 'writing', ...written };
};

const writePage = async (
  handling: ReviewHandling,
  { writing, ...page }: Page & { readonly writing: Writing },
  request: Request,
): Promise<Answer> => {
  const { claim: _, ...unclaimed } = request;
  const { writes, rows } = writing;
  const answer = await append(handling.store, { request: unclaimed, writes, rows });
  if (answer !== 'again') return answer;
  const looked = await decidePage(handling, page, request);
  if (looked.kind === 'refused') return looked;
  return writePage(handling, { ...page, writing: looked }, request);
};
