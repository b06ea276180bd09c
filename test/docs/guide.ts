import { readFileSync } from 'node:fs';

export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text of a page of the guide. */
export const pageOf = (language: Language, page: string): string =>
  readFileSync(new URL(`../../docs/guide/${language}/${page}`, import.meta.url), 'utf8');

/** What stands in the ```json blocks of a page, in order. */
export const jsonExamples = (text: string): readonly object[] =>
  [...text.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, source = '']) => {
    const value: unknown = JSON.parse(source);
    if (typeof value !== 'object' || value === null) throw new Error(`no object: ${source}`);
    return value;
  });
