import type { CycleCommand, CycleState } from '@reprise/domain/cycle';
import { dateOf } from '@reprise/domain/calendar';
import { ABSENT } from '@reprise/domain/facts';
import type { PersonFact } from '@reprise/domain/facts';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { populationOutcome } from '@reprise/domain/flow/population';
import { derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId, ReviewId } from '@reprise/domain/kernel';
import type { ReviewCommand } from '@reprise/domain/review';
import type { DirectorySource } from '../directory/index.js';
import type { ReviewHandling } from '../reviews/index.js';

export interface Population {
  /** Position of the directory the population was taken at. */
  readonly factsAt: string;
  readonly subjects: readonly PersonFact[];
  readonly left: Extract<CycleCommand, { readonly type: 'LaunchCycle' }>['left'];
}

export type KnownCycle = Exclude<CycleState, { readonly status: 'unknown' }>;
type LaunchedCycle = Exclude<KnownCycle, { readonly status: 'draft' }>;

/** Who takes part, by the flow's own rules, in the order of person ids. */
const populationOf = (
  flow: CompiledFlow,
  people: readonly PersonFact[],
  cycle: KnownCycle,
): Omit<Population, 'factsAt'> => {
  const subjects: PersonFact[] = [];
  const left: { person: PersonId; outcome: 'out' | 'too new' | 'carry forward' }[] = [];
  for (const person of people) {
    const outcome = populationOutcome(flow, person, cycle);
    if (outcome === 'in') subjects.push(person);
    else left.push({ person: person.id, outcome });
  }
  return { subjects, left };
};

/** The population of a cycle as the directory stands at an instant. */
export const takePopulation = async (
  { flows, directory }: ReviewHandling,
  cycle: KnownCycle,
  at: Instant,
): Promise<Population | undefined> => {
  const flow = await flows.find(cycle.flowDigest);
  if (flow === undefined) return undefined;
  const { zone } = flow.compiled.document;
  const facts = await directory.factsAt(at, zone);
  const people = directory.directory.everyone(dateOf(at, zone));
  return { ...populationOf(flow.compiled, people, cycle), factsAt: facts.position };
};

interface Taken {
  readonly of: string;
  readonly ids: readonly PersonId[];
}

/** The population taken last in a process: a launch asks for it cohort by cohort. */
const lastTaken = new WeakMap<DirectorySource, Taken>();

/** The members of one cohort of a launched cycle; none known without its flow. */
export const membersOf = async (
  handling: ReviewHandling,
  cycle: LaunchedCycle,
  cohort: number,
): Promise<readonly PersonFact[] | undefined> => {
  const flow = await handling.flows.find(cycle.flowDigest);
  if (flow === undefined) return undefined;
  const { directory } = handling;
  const facts = await directory.factsAt(cycle.launchedAt, flow.compiled.document.zone);
  const of = `${cycle.cycleId} ${facts.position}`;
  let taken = lastTaken.get(directory);
  if (taken?.of !== of) {
    const population = await takePopulation(handling, cycle, cycle.launchedAt);
    taken = { of, ids: population?.subjects.map(({ id }) => id) ?? [] };
    lastTaken.set(directory, taken);
  }
  const from = cohort * cycle.cohortSize;
  return taken.ids.slice(from, from + cycle.cohortSize).flatMap((id) => {
    const person = facts.person(id);
    return person === undefined || person === ABSENT ? [] : [person];
  });
};

export type OpenReview = Extract<ReviewCommand, { readonly type: 'OpenReview' }>;

/** The command that opens somebody's review in a cycle; its id is what it is. */
export const openReviewCommand = (
  { cycleId, period, startsOn, ...cycle }: KnownCycle,
  { id: subject, unit }: PersonFact,
  { cohort, at, turn = 0, by }: OpeningOf,
): OpenReview => {
  const launchedBy = cycle.status === 'draft' ? by : cycle.launchedBy;
  return {
    type: 'OpenReview',
    reviewId: derivedId<ReviewId>('review', cycleId, subject),
    ...{ at, cycleId, subject, unit, cohort, period, startsOn, turn },
    ...(launchedBy === undefined ? {} : { launchedBy }),
  };
};

interface OpeningOf {
  readonly cohort: number;
  readonly at: Instant;
  /** Its place among the reviews of the cycle. */
  readonly turn?: number;
  /** Who would launch a cycle that is only a draft. */
  readonly by?: PersonId;
}
