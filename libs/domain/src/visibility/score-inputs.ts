import type { Instant } from '../kernel/index.js';
import { floorFor } from '../review/index.js';
import type { Arrival, OpenedReview, ScoreInput } from '../review/index.js';
import { batchesOf } from './batches.js';
import type { Batch } from './batches.js';
import { hiddenFields } from './masking.js';
import { isAnonymousIn } from './readers.js';
import type { Sight } from './sight.js';

type Looked = Pick<Sight, 'flow' | 'review'>;

/**
 * The inputs of a computed score that may be shown. A mean over anonymous answers is shown only
 * when it was made of whole lots: beside a lot, the mean of one more would tell that one. Where one
 * input is withheld, so are the others of its sum, from which it could be reckoned back.
 */
export const shownInputs = (
  looked: Looked,
  score: string,
  inputs: readonly ScoreInput[],
): readonly ScoreInput[] => {
  const computedAt = computedWhen(looked, score);
  return shown(looked, inputs, computedAt);
};

const shown = (
  looked: Looked,
  inputs: readonly ScoreInput[],
  computedAt: Instant | undefined,
): readonly ScoreInput[] => {
  const tells = inputs.every((input) => mayShow(looked, input, computedAt));
  if (!tells) return inputs.map(({ ref, weight }) => bare(ref, weight));
  return inputs.some(isOfMany) ? inputs.map((input) => together(looked, input)) : inputs;
};

/** One number out of many raters': its parts are what each of them entered. */
const isOfMany = ({ ref, parts = [] }: ScoreInput): boolean =>
  parts.length > 0 && parts.every((part) => part.ref === ref);

/** Of many anonymous raters' only what was made of it: not every reader of a score reads the lots. */
const together = (looked: Looked, input: ScoreInput): ScoreInput => {
  const [block = ''] = input.ref.split('.');
  if (!isOfMany(input) || !isAnonymousIn(looked, block)) return input;
  const { parts: _parts, ...whole } = input;
  return whole;
};

const bare = (ref: string, weight: ScoreInput['weight']): ScoreInput =>
  weight === undefined ? { ref } : { ref, weight };

const mayShow = (looked: Looked, input: ScoreInput, at: Instant | undefined): boolean => {
  const isMany = isOfMany(input) || input.ref.split('.').length > 2;
  const ownParts = isOfMany(input) ? [] : (input.parts ?? []);
  return (
    ownParts.every((part) => mayShow(looked, part, at)) &&
    isOfWholeLots(looked, { ref: input.ref, isMany }, at)
  );
};

const isOfWholeLots = (
  looked: Looked,
  { ref, isMany }: { readonly ref: string; readonly isMany: boolean },
  at: Instant | undefined,
): boolean => {
  const [block = '', field = ''] = ref.split('.');
  if (field === '' || !isAnonymousIn(looked, block)) return true;
  // Not a mean but one answer, the last: somebody's own.
  if (!isMany || at === undefined) return false;
  const lots = batchesOf(looked, block).filter((lot) => lot.at <= at);
  return isMadeOf(looked, { block, at }, lots) && lots.every((lot) => shows(looked, lot, ref));
};

/** Whether everything that counted then stands in these lots. */
const isMadeOf = (
  { review }: Looked,
  { block, at }: { readonly block: string; readonly at: Instant },
  lots: readonly Batch[],
): boolean => {
  const counted = arrivalsOf(review, block).filter(({ submission }) => submission.at <= at);
  const inLots = new Set(
    lots.flatMap(({ answers }) => answers.map(({ submission }) => submission)),
  );
  return counted.length > 0 && counted.every(({ submission }) => inLots.has(submission));
};

const shows = ({ flow, review }: Looked, { answers }: Batch, ref: string): boolean => {
  const [block = '', field = ''] = ref.split('.');
  const masked = { floor: floorFor(flow, review, block), hidesAgreement: false };
  return !hiddenFields(answers, masked).has(field);
};

const arrivalsOf = (review: OpenedReview, block: string): readonly Arrival[] => {
  const { waiting = [], settled = [] } = review.rounds.get(block) ?? {};
  return [...settled.flatMap(({ answers }) => answers), ...waiting];
};

/** When a score was computed last, the step tells that computes it. */
const computedWhen = ({ flow, review }: Looked, score: string): Instant | undefined =>
  [...flow.nodes.values()]
    .flatMap((node) =>
      node.kind === 'compute' && node.document.score === score
        ? (review.steps.get(node.id)?.closedAt ?? [])
        : [],
    )
    .toSorted()
    .at(-1);
