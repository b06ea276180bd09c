import type { FlowField } from '@reprise/domain/flow/language';
import type { Text } from '@reprise/domain/kernel';
import type { Scales } from '../fields/field-types.js';

type Pick = (text: Text) => string;
interface Named {
  readonly id: string;
  readonly label: Text;
}

/** A value that stands already, in the reader's words. */
export const valueWords = (
  field: FlowField,
  value: unknown,
  { scales, pick }: { readonly scales: Scales; readonly pick: Pick },
): string | undefined => {
  const named = namedBy(field, scales);
  const word = (id: unknown): string => wordOf(named, id, pick);
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value)) return value.map((each) => titleOf(each) ?? word(each)).join('\n');
  if (typeof value !== 'object') return word(value);
  return Object.entries(value)
    .map(([id, level]) => `${word(id)}: ${word(level)}`)
    .join('\n');
};

const namedBy = (field: FlowField, scales: Scales): readonly Named[] => {
  if (field.type === 'choice') return field.options;
  if (field.type === 'rating') return scales[field.scale]?.levels ?? [];
  if (field.type !== 'competencies') return [];
  return [...field.competencies, ...(scales[field.scale]?.levels ?? [])];
};

const wordOf = (named: readonly Named[], id: unknown, pick: Pick): string => {
  const found = named.find((each) => each.id === id);
  return found === undefined ? String(id) : pick(found.label);
};

const titleOf = (entry: unknown): string | undefined =>
  typeof entry === 'object' && entry !== null && 'title' in entry ? String(entry.title) : undefined;
