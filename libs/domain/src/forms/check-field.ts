import { isCalendarDate } from '../calendar/index.js';
import type { FlowField, FlowScale } from '../flow/language/index.js';
import type { Refusal } from '../kernel/index.js';
import type { AnswerValue } from '../review/record/index.js';
import { checkCompetencies, checkSeveral, isListOfTexts } from './check-several.js';
import { checkGoals } from './check-goals.js';
import { checkNumber } from './check-number.js';
import { at } from './field-problem.js';
import type { FieldOf } from './field-problem.js';
import { levelsFor } from './levels-for.js';

export type Scales = Readonly<Record<string, FlowScale>>;

/** What is wrong with a value that is there, if anything is. */
export const checkField = (
  field: FlowField,
  value: AnswerValue,
  scales: Scales,
): Refusal | undefined => {
  if (typeof value === 'string') return checkText(field, value, scales);
  if (!Array.isArray(value)) {
    return field.type === 'competencies'
      ? checkCompetencies(field, value as Readonly<Record<string, string>>, scales)
      : at(field, 'ANSWER.WRONG_KIND');
  }
  if (field.type === 'goals' && !isListOfTexts(value)) return checkGoals(value, field);
  return field.type === 'choice' && isListOfTexts(value)
    ? checkSeveral(field, value)
    : at(field, 'ANSWER.WRONG_KIND');
};

const checkText = (field: FlowField, value: string, scales: Scales): Refusal | undefined => {
  switch (field.type) {
    case 'rating':
      return levelsFor(field, scales).some(({ id }) => id === value)
        ? undefined
        : at(field, 'ANSWER.NOT_A_LEVEL', { value });
    case 'choice':
      return checkOption(field, value);
    case 'text':
      return checkLength(field, value);
    case 'date':
      return isCalendarDate(value) ? undefined : at(field, 'ANSWER.NOT_A_DATE', { value });
    case 'number':
      return checkNumber(field, value);
    case 'evidence':
      return LINK.test(value) ? undefined : at(field, 'ANSWER.NOT_A_LINK', { value });
    case 'confirmation':
      return value === CONFIRMED ? undefined : at(field, 'ANSWER.WRONG_KIND');
    case 'computed':
    case 'goals':
    case 'competencies':
      return at(field, 'ANSWER.WRONG_KIND');
  }
};

/** What a confirmation holds that was given; one that was not is left out. */
export const CONFIRMED = 'true';

/** Opened by a reader's browser, so nothing but the web. */
const LINK = /^https?:\/\/[^\s/?#]+\S{0,2000}$/i;

const checkOption = (field: FieldOf<'choice'>, value: string): Refusal | undefined => {
  if (field.several !== undefined) return at(field, 'ANSWER.WRONG_KIND');
  const isOption = field.options.some(({ id }) => id === value);
  return isOption ? undefined : at(field, 'ANSWER.NOT_AN_OPTION', { value });
};

const checkLength = (field: FieldOf<'text'>, value: string): Refusal | undefined => {
  const length = [...value].length;
  if (length > field.maxLength) {
    return at(field, 'ANSWER.TOO_LONG', { most: String(field.maxLength) });
  }
  return field.minLength !== undefined && length < field.minLength
    ? at(field, 'ANSWER.TOO_SHORT', { least: String(field.minLength) })
    : undefined;
};
