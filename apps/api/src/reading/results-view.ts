import type { Relation } from '@reprise/domain/access';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { scoreInputWords } from '@reprise/domain/flow/words';
import type { PersonId } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { OpenedReview, ScoreInput, ScoreResult } from '@reprise/domain/review';
import { bandOf } from '@reprise/domain/scoring';
import { shownInputs } from '@reprise/domain/visibility';
import type { ReviewResult } from '@reprise/http-contracts/reviews';
import { present } from '../platform/present.js';
import type { ReadReview } from './review-reader.js';

interface Reader {
  readonly viewer: PersonId;
  readonly relation: Relation | undefined;
}

/** Whose answer a result is: everybody it was released to, and those who run or check reviews. */
export const mayReadResult = (
  review: OpenedReview,
  score: string,
  { viewer, relation }: Reader,
): boolean => {
  const released = review.released.get(score);
  if (released === undefined) return false;
  return released.includes(viewer) || relation === 'operator' || relation === 'auditor';
};

/** Released results, each with every number it was made from. Nothing is shown before release. */
export const resultsView = ({ state, flow }: ReadReview, reader: Reader): ReviewResult[] =>
  [...state.scores].flatMap(([score, result]) =>
    result !== ERASED && mayReadResult(state, score, reader)
      ? [resultView({ flow, review: state }, score, result)]
      : [],
  );

interface Scored {
  readonly flow: CompiledFlow;
  readonly review: OpenedReview;
}

const resultView = (scored: Scored, score: string, result: ScoreResult): ReviewResult => {
  const { flow } = scored;
  const inputs = shownInputs(scored, score, result.inputs).map((input) => inputView(flow, input));
  if (!result.available) return { score, inputs };
  const { value, band } = result;
  const scale = flow.scales.get(flow.document.scores[score]?.bands ?? '');
  const computed = scale && bandOf(scale, value);
  return present({
    score,
    value,
    band,
    label: scale?.levels.find(({ id }) => id === band)?.label,
    // Value and inputs stay as they were computed: a band that is not theirs came from a session.
    calibratedFrom: computed === band ? undefined : computed,
    inputs,
  });
};

/** Where a value came from, the lineage tells: rows of imports are nothing to read in passing. */
const inputView = (flow: CompiledFlow, { ref, value, weight }: ScoreInput) =>
  present({ ref, title: scoreInputWords(flow, ref), value, weight });
