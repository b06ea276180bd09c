import type { FlowDocument } from '@reprise/domain/flow/language';
import type { TwoTexts } from '../../../shared/i18n/index.js';
import { titleOf } from './block-title.js';
import { scoreInWords } from './score-in-words.js';
import { both } from './words.js';

const outcomes: Readonly<Record<string, TwoTexts>> = {
  done: both('已完成', 'was done'),
  missing: both('未提交', 'was not handed in'),
  declined: both('已婉拒', 'was declined'),
  approve: both('结果为同意', 'was approved'),
  reject: both('结果为不同意', 'was rejected'),
};

const ofStep = (feel: string, flow: FlowDocument): TwoTexts | undefined => {
  const [, key, outcome] = /^steps\.([a-z][a-z0-9-]*)\.outcome = "([a-z ]+)"$/u.exec(feel) ?? [];
  const words = outcomes[outcome ?? ''];
  if (key === undefined || words === undefined) return undefined;
  const step = titleOf(key, flow);
  return both(`“${step.zh}”${words.zh}`, `“${step.en}” ${words.en}`);
};

const ofBand = (feel: string, flow: FlowDocument): TwoTexts | undefined => {
  const [, key, one, several] =
    /^scores\.([a-z][a-z0-9-]*)\.band (?:= "([^"]+)"|in \(([^)]+)\))$/u.exec(feel) ?? [];
  if (key === undefined) return undefined;
  const bands = one === undefined ? (several ?? '').replaceAll('"', '').split(/, */u) : [one];
  const score = scoreInWords(key, flow);
  return both(
    `${score.zh}的等级是 ${bands.join(' 或 ')}`,
    `the band of ${score.en} is ${bands.join(' or ')}`,
  );
};

/** A condition as one would say it; one of another shape is quoted as it was written. */
export const conditionInWords = (feel: string, flow: FlowDocument): TwoTexts => {
  const text = feel.trim();
  return ofStep(text, flow) ?? ofBand(text, flow) ?? both(`「${text}」成立`, `“${text}” holds`);
};
