import type { Topic } from '@reprise/http-contracts/live';
import type { News } from '@reprise/postgres-views';

/** What may read differently for anybody, by what kind of stream moved. */
const OF_CATEGORY: Readonly<Record<string, readonly Topic[]>> = {
  reviewCycle: ['cycle', 'cycles', 'reviews', 'team'],
  calibration: ['calibration', 'calibrations', 'inbox'],
  improvementPlan: ['plan', 'plans', 'inbox', 'review'],
  reviewFlow: ['flows'],
  person: ['people', 'person', 'team'],
  unit: ['people', 'person'],
};

/** A review is of interest to those in it, to the manager of its subject, and to who runs it. */
const OF_REVIEW: readonly Topic[] = ['inbox', 'task', 'review', 'reviews'];
const OF_TEAM: readonly Topic[] = ['team', 'review'];
const OF_RUNNING: readonly Topic[] = ['cycle', 'cycles', 'review'];

/** Whom the reviews among the news concern. */
export interface Audience {
  readonly people: ReadonlySet<string>;
  readonly managers: ReadonlySet<string>;
}

export interface Listening {
  readonly person: string;
  /** Holds a role on the whole installation. */
  readonly runs: boolean;
}

/** What one listener should read again. An audience of everybody is `undefined`. */
export const topicsFor = (
  listening: Listening,
  { categories }: News,
  audience: Audience | undefined,
): readonly Topic[] => {
  const topics = [...categories].flatMap((category) => OF_CATEGORY[category] ?? []);
  const ofReviews = categories.has('review') ? reviewTopics(listening, audience) : [];
  return [...new Set([...topics, ...ofReviews])];
};

const reviewTopics = (
  { person, runs }: Listening,
  audience: Audience | undefined,
): readonly Topic[] => {
  const isInIt = audience?.people.has(person) ?? true;
  const isManager = audience?.managers.has(person) ?? true;
  return [...(isInIt ? OF_REVIEW : []), ...(isManager ? OF_TEAM : []), ...(runs ? OF_RUNNING : [])];
};
