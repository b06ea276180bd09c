import type { FlowScale } from '../flow/language/index.js';
import type { Refusal } from '../kernel/index.js';
import type { Goal } from '../review/record/index.js';
import { at } from './field-problem.js';
import type { FieldOf } from './field-problem.js';
import { levelsFor } from './levels-for.js';

export const isListOfTexts = (
  value: readonly Goal[] | readonly string[],
): value is readonly string[] => value.every((each) => typeof each === 'string');

/** Several options of a list, each once, and as many as the form wants. */
export const checkSeveral = (
  field: FieldOf<'choice'>,
  chosen: readonly string[],
): Refusal | undefined => {
  if (field.several === undefined) return at(field, 'ANSWER.WRONG_KIND');
  const stranger = chosen.find((each) => field.options.every(({ id }) => id !== each));
  if (stranger !== undefined) return at(field, 'ANSWER.NOT_AN_OPTION', { value: stranger });
  const { min, max } = field.several;
  const isTwice = new Set(chosen).size !== chosen.length;
  return isTwice || chosen.length < min || chosen.length > max
    ? at(field, 'ANSWER.CHOICES_COUNT', { min: String(min), max: String(max) })
    : undefined;
};

/** Once one competency is rated, all of them are. */
export const checkCompetencies = (
  field: FieldOf<'competencies'>,
  rated: Readonly<Record<string, string>>,
  scales: Readonly<Record<string, FlowScale>>,
): Refusal | undefined => {
  const known = new Set(field.competencies.map(({ id }) => id));
  const stranger = Object.keys(rated).find((each) => !known.has(each));
  if (stranger !== undefined) return at(field, 'ANSWER.NOT_AN_OPTION', { value: stranger });
  const unrated = field.competencies.find(({ id }) => (rated[id] ?? '') === '');
  if (unrated !== undefined) {
    const { zh, en } = unrated.label;
    return at(field, 'ANSWER.COMPETENCY_MISSING', { zh, en });
  }
  const levels = new Set(levelsFor(field, scales).map(({ id }) => id));
  const value = Object.values(rated).find((each) => !levels.has(each));
  return value === undefined ? undefined : at(field, 'ANSWER.NOT_A_LEVEL', { value });
};
