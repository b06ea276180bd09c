import { ERASED } from '../review/index.js';
import type { Answer, Arrival, SubmissionContent } from '../review/index.js';
import { authorsOf } from './batches.js';

type Value = Answer['fields'][string];

interface Masked {
  readonly floor: number;
  /** Whether a field stays hidden in which all gave the same: then each one's answer is known. */
  readonly hidesAgreement: boolean;
}

const isGiven = (value: Value | undefined): value is Value =>
  value !== undefined && (typeof value !== 'string' || value.trim() !== '');

/**
 * What of a lot nobody may read. The floor holds for each field by itself: a text that one of many
 * wrote is as good as signed, and so is the one figure that somebody filled in.
 */
export const hiddenFields = (answers: readonly Arrival[], masked: Masked): ReadonlySet<string> => {
  const fields = new Set(answers.flatMap(({ submission }) => Object.keys(valuesOf(submission))));
  const hidden = [...fields].filter((field) => {
    const given = answers.filter(({ submission }) => isGiven(valuesOf(submission)[field]));
    if (authorsOf(given).size < masked.floor) return true;
    return masked.hidesAgreement && isUnanimous(given, field);
  });
  return new Set(hidden);
};

const isUnanimous = (given: readonly Arrival[], field: string): boolean =>
  new Set(given.map(({ submission }) => JSON.stringify(valuesOf(submission)[field]))).size === 1;

/** An answer by its fields, whatever kind of work it is. */
const valuesOf = ({ content }: { readonly content: SubmissionContent }): Answer['fields'] => {
  switch (content.kind) {
    case 'answer':
      return content.answer === ERASED ? {} : content.answer.fields;
    case 'goals':
      return content.goals === ERASED ? {} : { goals: content.goals };
    case 'nomination':
      return { people: content.people.join() };
    case 'receipt':
      return { stance: content.stance, ...(content.comment && { comment: content.comment }) };
    case 'decision':
      return { outcome: content.outcome, ...(content.comment && { comment: content.comment }) };
    case 'appeal':
      return { grounds: content.grounds };
  }
};

/** The content with what may be read of it; nothing when not even that is left. */
export const shownOf = (
  content: SubmissionContent,
  isShown: (field: string) => boolean,
): SubmissionContent | undefined => {
  switch (content.kind) {
    case 'answer':
      return shownAnswer(content, isShown);
    case 'goals':
      return isShown('goals') ? content : undefined;
    case 'nomination':
      return isShown('people') ? content : undefined;
    case 'appeal':
      return isShown('grounds') ? content : undefined;
    case 'receipt':
      if (!isShown('stance')) return undefined;
      return isShown('comment') ? content : { ...content, comment: '' };
    case 'decision':
      if (!isShown('outcome')) return undefined;
      return isShown('comment') ? content : { ...content, comment: '' };
  }
};

const shownAnswer = (
  content: Extract<SubmissionContent, { readonly kind: 'answer' }>,
  isShown: (field: string) => boolean,
): SubmissionContent | undefined => {
  if (content.answer === ERASED) return content;
  const given = Object.entries(content.answer.fields);
  const fields = given.filter(([field]) => isShown(field));
  if (fields.length === 0 && given.length > 0) return undefined;
  return { kind: 'answer', answer: { fields: Object.fromEntries(fields) } };
};
