import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { scoreInputWords } from '@reprise/domain/flow/words';
import { ERASED } from '@reprise/domain/review';
import type { OpenedReview, ScoreInput } from '@reprise/domain/review';
import { shownInputs } from '@reprise/domain/visibility';
import type { LineageInput, MeasureRow, ScoreFormula } from '@reprise/http-contracts/reviews';
import { present } from '../platform/present.js';
import { attainmentWords, formulaWords } from './formula-words.js';

/** The imported rows that a source names. */
export type RowsOf = (source: string) => readonly MeasureRow[];

interface Looking {
  readonly flow: CompiledFlow;
  readonly rowsOf: RowsOf;
}

interface Computed {
  readonly score: string;
  readonly value?: string | undefined;
  readonly band?: string | undefined;
  readonly inputs: readonly ScoreInput[];
}

/** A score down to what was entered or imported: itself first, then each score it was made of. */
export const formulasOf = (
  review: OpenedReview,
  score: string,
  looking: Looking,
): ScoreFormula[] => {
  const result = review.scores.get(score);
  if (result === undefined || result === ERASED) return [];
  // Nothing of parts that would tell what one of few anonymous authors wrote.
  const inputs = shownInputs({ flow: looking.flow, review }, score, result.inputs);
  const { value, band } = result.available ? result : {};
  return below({ score, value, band, inputs }).map((each) => formulaView(each, looking));
};

const below = (computed: Computed): Computed[] => [
  computed,
  ...computed.inputs.flatMap(({ ref, value, parts }) =>
    parts === undefined ? [] : below({ score: ref, value, inputs: parts }),
  ),
];

const formulaView = ({ score, value, band, inputs }: Computed, looking: Looking): ScoreFormula => {
  const { flow } = looking;
  const definition = flow.document.scores[score];
  return present({
    score,
    title: scoreInputWords(flow, score),
    value,
    band,
    rule: definition === undefined ? { zh: '', en: '' } : formulaWords(definition),
    inputs: inputs.map((input) => inputView(input, looking)),
  });
};

const inputView = (input: ScoreInput, { flow, rowsOf }: Looking): LineageInput => {
  const { ref, value, weight, source = '' } = input;
  const kind = kindOf(flow, input);
  const measure = kind === 'measure' ? flow.document.measures[ref] : undefined;
  return present({
    ref,
    kind,
    title: scoreInputWords(flow, ref),
    value,
    weight,
    unit: measure?.unit,
    rule: measure && attainmentWords(measure),
    rows: measure === undefined ? [] : [...rowsOf(source)],
  });
};

const kindOf = (
  { document }: CompiledFlow,
  { ref, value, source }: ScoreInput,
): LineageInput['kind'] => {
  if (value === undefined) return 'missing';
  if (source === 'value for missing') return 'substitute';
  if (ref in document.scores) return 'score';
  return ref in document.measures ? 'measure' : 'answer';
};
