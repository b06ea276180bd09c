import { replayReview } from '@reprise/application/audit';
import type { AuditHandling } from '@reprise/application/audit';
import type { Request } from '@reprise/application/kernel';
import type { StoredEvent } from '@reprise/application/ports';
import { as } from '@reprise/domain/kernel';
import type { ReviewId, Text } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { OpenedReview, ScoreInput } from '@reprise/domain/review';
import { joined, same } from '../platform/language.js';
import { done, refused } from '../platform/outcome.js';
import type { Outcome } from '../platform/outcome.js';
import { table } from '../platform/table.js';

interface Asked {
  readonly reviewId: string;
  readonly at: number | 'latest';
}

/** Tells a review from its events up to one of them, and how it stood then. Nothing later counts. */
export const tellReview = async (
  handling: AuditHandling,
  { reviewId, at }: Asked,
  request: Request,
): Promise<Outcome> => {
  const replay = await replayReview(handling)(as<ReviewId>(reviewId), at, request);
  if (replay.kind === 'refused') return refused(replay);
  const { events, revision } = replay;
  const shown = events.slice(0, revision + 1);
  const standing = standingOf(replay.state);
  const text = joined([eventsText(shown), same(''), standingText(standing)]);
  return done(text, {
    reviewId,
    at: revision,
    of: events.length - 1,
    ...standing,
    events: shown.map(eventOf),
  });
};

const eventOf = ({ revision, type, time, recordedTime, metadata, data }: StoredEvent) => ({
  ...{ revision, type, time, recordedTime },
  actor: metadata.actor,
  data,
});

const eventsText = (events: readonly StoredEvent[]): Text => {
  const rows = events.map(({ revision, time, type, metadata }) => [
    String(revision),
    time,
    type,
    metadata.actor,
  ]);
  return {
    zh: table([['#', '时间', '事件', '操作人'], ...rows]),
    en: table([['#', 'when', 'event', 'who'], ...rows]),
  };
};

/** How a review stands: what is open and for whom, and its scores with what they came from. */
const standingOf = (state: OpenedReview) => ({
  status: state.status,
  subject: state.subject,
  ...(state.ended === undefined ? {} : { ended: state.ended }),
  openSteps: [...state.steps.values()]
    .filter(({ status }) => status === 'open')
    .map(({ key, due }) => ({
      step: key,
      ...(due === undefined ? {} : { due: due.at }),
      assignees: [...state.tasks.values()]
        .filter(({ step, status }) => step === key && status === 'open')
        .map(({ assignee }) => assignee),
    })),
  scores: Object.fromEntries(state.scores),
});

const standingText = ({ status, openSteps, scores }: ReturnType<typeof standingOf>): Text => {
  const steps = openSteps.map(({ step, due, assignees }) =>
    same(`  ${step}  ${due ?? ''}  ${assignees.join(', ')}`.trimEnd()),
  );
  const results = Object.entries(scores).flatMap(([score, result]) => {
    if (result === ERASED) return [same(`  ${score}: erased`)];
    if (!result.available) return [same(`  ${score}: ${result.because}`)];
    const inputs = result.inputs.flatMap((input) => inputLines(input, 2));
    return [same([`  ${score} = ${result.value} ${result.band ?? ''}`, ...inputs].join('\n'))];
  });
  const head: Text = { zh: `状态：${status}`, en: `status: ${status}` };
  return joined([head, ...steps, ...results]);
};

/** An input with its weight and where it came from, and below it what it was made of itself. */
const inputLines = (
  { ref, value, weight, source, parts = [] }: ScoreInput,
  depth: number,
): readonly string[] => [
  `${'  '.repeat(depth)}${ref} = ${value ?? '—'} × ${weight ?? '—'}  ${source ?? ''}`.trimEnd(),
  ...parts.flatMap((part) => inputLines(part, depth + 1)),
];
