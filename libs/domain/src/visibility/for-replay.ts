import type { PersonId } from '../kernel/index.js';
import { as } from '../kernel/index.js';
import { blockOf, ERASED, floorFor } from '../review/index.js';
import type { OpenedReview, ReviewEvent, ScoreResult, Submission } from '../review/index.js';
import { batchesOf } from './batches.js';
import { isOpen, meantBy } from './decisions.js';
import { hiddenFields, shownOf } from './masking.js';
import { isAnonymousIn } from './readers.js';
import { shownInputs } from './score-inputs.js';
import type { Reader, Sight } from './sight.js';

/** Stands where an author would, for whoever may not know them. */
export const WITHHELD = as<PersonId>('withheld');

/** Whether who wrote what at a block is kept from somebody who looks back at it. */
export const hidesAuthors = (sight: Sight, reader: Reader, block: string): boolean => {
  if (!isAnonymousIn(sight, block)) return false;
  return meantBy(sight, reader, block).every((meant) => meant.isAnonymous || !isOpen(meant));
};

/**
 * A review as an auditor looks back at it. They see all that happened, and yet not who wrote which
 * anonymous answer unless a rule names auditors: such answers stand in their lots, as every other
 * reader finds them.
 */
export const replayedReview = (sight: Sight, reader: Reader): Omit<OpenedReview, 'rounds'> => {
  const { rounds: _rounds, ...review } = sight.review;
  const hidden = new Set(
    [...sight.review.rounds.keys()].filter((block) => hidesAuthors(sight, reader, block)),
  );
  if (hidden.size === 0) return review;
  const open = [...review.submissions].filter(([step]) => !hidden.has(blockOf(step)));
  const lots = [...hidden].map((block) => [block, lotsOf(sight, block)] as const);
  return {
    ...review,
    submissions: new Map([...open, ...lots.filter(([, answers]) => answers.length > 0)]),
    scores: new Map(
      [...review.scores].map(([score, result]) => [score, told(sight, score, result)]),
    ),
  };
};

const lotsOf = (sight: Sight, block: string): readonly Submission[] => {
  const masked = { floor: floorFor(sight.flow, sight.review, block), hidesAgreement: false };
  const shown = batchesOf(sight, block).flatMap(({ at, answers }) => {
    const hidden = hiddenFields(answers, masked);
    return answers.flatMap(({ submission }): readonly Submission[] => {
      const content = shownOf(submission.content, (field) => !hidden.has(field));
      const blurred = { by: WITHHELD, at, iteration: 1, late: false };
      return content === undefined ? [] : [{ ...blurred, content }];
    });
  });
  const text = ({ content }: Submission): string => JSON.stringify(content);
  return shown.toSorted((a, b) => (text(a) < text(b) ? -1 : Number(text(a) > text(b))));
};

const told = (
  sight: Sight,
  score: string,
  result: ScoreResult | typeof ERASED,
): ScoreResult | typeof ERASED =>
  result === ERASED ? result : { ...result, inputs: shownInputs(sight, score, result.inputs) };

/** Fields of an event that say what somebody wrote. */
const WRITTEN = [
  'answer',
  'goals',
  'record',
  'people',
  'stance',
  'comment',
  'grounds',
  'to',
  'choice',
  'reason',
];

/** Which fields of an event are kept from somebody who looks back at the moment after it. */
export const withheldFields = (
  sight: Sight,
  reader: Reader,
  event: ReviewEvent,
): readonly string[] => {
  if (event.type === 'ScoreComputed') {
    const result = sight.review.scores.get(event.score);
    if (result === undefined || result === ERASED) return [];
    return shownInputs(sight, event.score, result.inputs) === result.inputs ? [] : ['result'];
  }
  const isWritten = 'late' in event && hidesAuthors(sight, reader, blockOf(event.step));
  return isWritten ? WRITTEN.filter((field) => field in event) : [];
};
