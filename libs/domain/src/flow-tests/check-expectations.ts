import { dateOf, wallAt } from '../calendar/index.js';
import type { PersonId, Text } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { OpenedReview, ReviewEvent, StepState } from '../review/index.js';
import { numberOf, sightOf } from './check-sight.js';
import { difference } from './difference.js';
import type { Value } from './difference.js';
import type { Expectations } from './expectations-schema.js';
import type { PlayedReview } from './played-review.js';

/** Everything that is not as it must be of one review, now. */
export const checkExpectations = (
  expected: Expectations,
  played: PlayedReview,
  news: readonly ReviewEvent[],
): readonly Text[] => {
  const check = (what: keyof Expectations, found: Value | undefined, wanted: Value | undefined) =>
    wanted === undefined ? [] : difference({ what, key: 'review', wanted, found: found ?? 'none' });
  return [
    ...byKey(expected, played),
    ...Object.entries(expected.sees).flatMap(([reader, sees]) => sightOf(played, reader, sees)),
    ...(expected.events === undefined ? [] : eventsThat(played, expected.events, news)),
    ...check('status', played.review.status, expected.status),
    ...check('ended', played.review.ended?.outcome, expected.ended),
  ];
};

type Keyed = 'open' | 'due' | 'outcome' | 'took' | 'flags' | 'score' | 'band' | 'label';

const found: Readonly<Record<Keyed, (played: PlayedReview, key: string, wanted: string) => Value>> =
  {
    open: (played, block) => openAt(played, block),
    due: (played, block, wanted) => dueAt(played, block, wanted.includes('T')),
    outcome: ({ review }, block) => outcomeAt(review, block),
    took: ({ review }, block) => tookAt(review, block),
    flags: ({ review }, block) => stepsOf(review, block).flatMap(({ findings }) => findings),
    score: ({ review }, score) => scoreOf(review, score, 'value'),
    band: ({ review }, score) => scoreOf(review, score, 'band'),
    label: (played, score, wanted) => labelOf(played, score, wanted),
  };

const byKey = (expected: Expectations, played: PlayedReview): readonly Text[] =>
  (Object.keys(found) as Keyed[]).flatMap((what) =>
    Object.entries<Value>(expected[what]).flatMap(([key, wanted]) =>
      difference({ what, key, wanted, found: found[what](played, key, String(wanted)) }),
    ),
  );

const stepsOf = ({ steps }: OpenedReview, block: string): readonly StepState[] =>
  [...steps.values()].filter((step) => step.block === block);

const openAt = (played: PlayedReview, block: string): readonly string[] => {
  const { review } = played;
  const open = stepsOf(review, block).filter(({ status }) => status === 'open');
  const keys = new Set(open.map(({ key }) => key));
  return [...review.tasks.values()]
    .filter(({ step, status }) => keys.has(step) && status === 'open')
    .map(({ assignee }) => numberOf(played, assignee));
};

const dueAt = ({ review, flow }: PlayedReview, block: string, withTime: boolean): string => {
  const due = stepsOf(review, block).find(({ status }) => status === 'open')?.due;
  if (due === undefined) return 'none';
  const { zone } = flow.document;
  const minutes = Math.floor(wallAt(due.at, zone).ofDay / 60_000);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return withTime
    ? `${dateOf(due.at, zone)}T${twoDigits(hour)}:${twoDigits(minute)}`
    : dateOf(due.at, zone);
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const outcomeAt = (review: OpenedReview, block: string): string => {
  const step = stepsOf(review, block).at(-1);
  if (step === undefined) return 'not reached';
  return step.status === 'closed' ? (step.outcome ?? 'closed') : step.status;
};

const tookAt = ({ choices }: OpenedReview, block: string): string => {
  const taken = choices.get(block);
  if (taken === undefined) return 'not reached';
  return taken === 'otherwise' ? taken : String(taken + 1);
};

const scoreOf = ({ scores }: OpenedReview, key: string, part: 'value' | 'band'): string => {
  const result = scores.get(key);
  if (result === undefined) return 'not computed';
  if (result === ERASED) return ERASED;
  return result.available ? (result[part] ?? 'none') : 'not available';
};

/** In the language in which it was asked for, so that a test may be written in one of them. */
const labelOf = ({ flow, review }: PlayedReview, key: string, wanted: string): string => {
  const scale = flow.document.scores[key]?.bands;
  const band = scoreOf(review, key, 'band');
  const levels = typeof scale === 'string' ? flow.document.scales[scale]?.levels : undefined;
  const label = levels?.find(({ id }) => id === band)?.label;
  if (label === undefined) return band;
  return wanted === label.zh ? label.zh : label.en;
};

const eventsThat = (
  played: PlayedReview,
  wanted: readonly string[],
  news: readonly ReviewEvent[],
): readonly Text[] => {
  const happened = news.map((event, index) =>
    wanted[index] === event.type ? event.type : eventText(played, event),
  );
  return difference({ what: 'events', key: 'review', isInOrder: true, wanted, found: happened });
};

/** `StepOpened peer[E2]`: with the step, and in it people by their numbers. */
const eventText = (played: PlayedReview, event: ReviewEvent): string => {
  if (!('step' in event)) return event.type;
  const step = event.step.replaceAll(
    /\[([^\]]+)\]/g,
    (_, id: PersonId) => `[${numberOf(played, id)}]`,
  );
  return `${event.type} ${step}`;
};
