import type { FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { titleOf } from './block-title.js';
import { both, listInWords } from './words.js';

export const scoreInWords = (key: string, flow: FlowDocument): TwoTexts =>
  flow.scores[key]?.title ?? both(`“${key}”`, `“${key}”`);

/** What a weight applies to: another score, a measure, or a field of an answer. */
const partInWords = (ref: string, flow: FlowDocument): TwoTexts => {
  const [key = ref, field, many] = ref.split('.');
  if (field === undefined) return flow.measures[key]?.title ?? scoreInWords(key, flow);
  const step = titleOf(key, flow);
  return many === 'mean' ? both(`${step.zh}（平均）`, `${step.en} (mean)`) : step;
};

/** How a score is made, part by part. */
export const computeSentence = (score: string, flow: FlowDocument): TwoTexts => {
  const parts = Object.entries(flow.scores[score]?.weighted ?? {}).map(([ref, of]) => {
    const weight = typeof of === 'number' ? of : of.weight;
    const part = partInWords(ref, flow);
    return both(`${part.zh} ${String(weight)}%`, `${part.en} ${String(weight)} %`);
  });
  const name = scoreInWords(score, flow);
  const list = listInWords(parts);
  return both(`${name.zh} = ${list.zh}。`, `${name.en}: ${list.en}.`);
};
