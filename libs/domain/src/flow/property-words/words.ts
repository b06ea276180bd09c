import type { Text } from '../../kernel/index.js';

/** What the language calls one of its properties. */
export interface PropertyWords {
  /** A few words, as they stand in a comparison. */
  readonly name: Text;
  /** One sentence, as it stands in the published schema. */
  readonly meaning: Text;
  /** What one entry of it is called, where it holds several. */
  readonly one?: Text;
  /** Its fixed values, where it has such. */
  readonly values?: Readonly<Record<string, Text>>;
  /** Whether its value is a deadline, which reads otherwise in each language. */
  readonly isDue?: true;
}

export type WordTable = Readonly<Record<string, PropertyWords>>;

export const text = (zh: string, en: string): Text => ({ zh, en });

type More = Partial<Omit<PropertyWords, 'name' | 'meaning'>>;

/** One row of a table: names first, then what it means, in Chinese and in English. */
export const word = (name: Text, meaning: Text, more: More = {}): PropertyWords => ({
  name,
  meaning,
  ...more,
});
