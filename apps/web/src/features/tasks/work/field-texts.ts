import type { FlowField } from '@reprise/domain/flow/language';
import type { AnswerValue } from '@reprise/domain/review';

type Texts = Readonly<Record<string, string>>;

/** Ids have no spaces, so several stand in one text as words do. */
const SPACE = ' ';

/** Where the level of one competency is typed; no key of a field has an underscore. */
export const competencyKey = (field: string, competency: string): string =>
  `${field}_${competency}`;

export const chosenIn = (text: string): readonly string[] =>
  text.split(SPACE).filter((id) => id !== '');

export const textOfChosen = (ids: readonly string[]): string => ids.join(SPACE);

/** What a field is handed in as; nothing where it was left empty. */
export const fieldValue = (
  field: Exclude<FlowField, { type: 'goals' }>,
  texts: Texts,
): Exclude<AnswerValue, readonly object[]> | undefined => {
  if (field.type === 'competencies') {
    const rated = field.competencies.flatMap(({ id }) => {
      const level = texts[competencyKey(field.field, id)] ?? '';
      return level === '' ? [] : [[id, level] as const];
    });
    return rated.length === 0 ? undefined : Object.fromEntries(rated);
  }
  const text = (texts[field.field] ?? '').trim();
  if (text === '') return undefined;
  return field.type === 'choice' && field.several !== undefined ? chosenIn(text) : text;
};

/** A value that stands already, as it is typed. */
export const textsOf = (field: FlowField, value: unknown): Texts => {
  if (typeof value === 'string') return { [field.field]: value };
  if (Array.isArray(value)) {
    const ids = value.filter((each) => typeof each === 'string');
    return ids.length === 0 ? {} : { [field.field]: textOfChosen(ids) };
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([id, level]) => [competencyKey(field.field, id), String(level)]),
      )
    : {};
};
