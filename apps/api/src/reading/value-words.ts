import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { FlowField } from '@reprise/domain/flow/language';
import type { Text } from '@reprise/domain/kernel';
import type { AnswerValue } from '@reprise/domain/review';

/** A value as text: what it is stored as, one line for each of several. */
export const textOf = (value: AnswerValue): string => {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value))
    return lines(Object.entries(value).map(([key, level]) => `${key}: ${level}`));
  return lines(
    value.map((each: (typeof value)[number]) =>
      typeof each === 'string' ? each : `${each.title} (${each.weight} %)`,
    ),
  );
};

const lines = (parts: readonly string[]): string => parts.join('\n');

type Level = { readonly id: string; readonly label: Text };

/** What levels, options and confirmations are called; nothing for what speaks for itself. */
export const labelOf = (
  { document: { scales } }: CompiledFlow,
  field: FlowField,
  value: AnswerValue,
): Text | undefined => {
  switch (field.type) {
    case 'rating':
      return wordOf(scales[field.scale]?.levels ?? [], value);
    case 'competencies':
      return rated(field.competencies, scales[field.scale]?.levels ?? [], value);
    case 'choice':
      return Array.isArray(value)
        ? joined(value.flatMap((each: unknown) => wordOf(field.options, each) ?? []))
        : wordOf(field.options, value);
    case 'confirmation':
      return { zh: '已确认', en: 'Confirmed' };
    case 'number':
    case 'text':
    case 'goals':
    case 'date':
    case 'evidence':
    case 'computed':
      return undefined;
  }
};

const wordOf = (among: readonly Level[], id: unknown): Text | undefined =>
  among.find((each) => each.id === id)?.label;

const rated = (
  competencies: readonly Level[],
  levels: readonly Level[],
  value: AnswerValue,
): Text | undefined =>
  typeof value === 'string'
    ? undefined
    : joined(
        Object.entries(value).flatMap(([key, level]) => {
          const [what, how] = [wordOf(competencies, key), wordOf(levels, level)];
          if (what === undefined || how === undefined) return [];
          return [{ zh: `${what.zh}：${how.zh}`, en: `${what.en}: ${how.en}` }];
        }),
      );

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map(({ zh }) => zh).join('\n'),
  en: texts.map(({ en }) => en).join('\n'),
});
