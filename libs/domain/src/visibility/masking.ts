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

type Content<K> = Extract<SubmissionContent, { readonly kind: K }>;

/** An answer by its fields, whatever kind of work it is. */
const values: {
  readonly [K in SubmissionContent['kind']]: (content: Content<K>) => Answer['fields'];
} = {
  answer: ({ answer }) => (answer === ERASED ? {} : answer.fields),
  goals: ({ goals }) => (goals === ERASED ? {} : { goals }),
  nomination: ({ people }) => ({ people: people.join() }),
  receipt: ({ stance, comment }) => ({ stance, comment }),
  decision: ({ outcome, comment }) => ({ outcome, comment }),
  ballot: ({ choice, reason }) => ({ choice, reason }),
  appeal: ({ grounds }) => ({ grounds }),
};

const valuesOf = ({ content }: { readonly content: SubmissionContent }): Answer['fields'] => {
  // The table is typed per kind; a union of its functions accepts only their common argument.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const read = values[content.kind] as (content: SubmissionContent) => Answer['fields'];
  return read(content);
};

/** The content with what may be read of it; nothing when not even that is left. */
export const shownOf = (
  content: SubmissionContent,
  isShown: (field: string) => boolean,
): SubmissionContent | undefined => {
  if (content.kind === 'answer') return shownAnswer(content, isShown);
  if (!isShown(CORE[content.kind])) return undefined;
  const { kind } = content;
  if ((kind === 'receipt' || kind === 'decision') && !isShown('comment'))
    return { ...content, comment: '' };
  if (kind === 'ballot' && !isShown('reason')) return { ...content, reason: '' };
  return content;
};

/** The field without which the rest says nothing. */
const CORE = {
  goals: 'goals',
  nomination: 'people',
  appeal: 'grounds',
  receipt: 'stance',
  decision: 'outcome',
  ballot: 'choice',
} as const;

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
