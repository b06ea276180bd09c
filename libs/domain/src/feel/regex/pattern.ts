import type { Charset } from './charset.js';

/** A regular expression, understood. */
export type Pattern =
  | { readonly is: 'char'; readonly set: Charset }
  | { readonly is: 'start' }
  | { readonly is: 'end' }
  | { readonly is: 'again'; readonly group: number }
  | { readonly is: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly is: 'either'; readonly branches: readonly Pattern[] }
  | { readonly is: 'group'; readonly number: number; readonly body: Pattern }
  | {
      readonly is: 'repeat';
      readonly body: Pattern;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

export interface Flags {
  readonly dotAll: boolean;
  readonly lines: boolean;
  readonly anyCase: boolean;
  readonly spaced: boolean;
  readonly literal: boolean;
}

/** The flags of XPath (`s m i x q`); `undefined` when there is another. */
export const readFlags = (text: string): Flags | undefined =>
  /^[smixq]*$/.test(text)
    ? {
        dotAll: text.includes('s'),
        lines: text.includes('m'),
        anyCase: text.includes('i'),
        spaced: text.includes('x') && !text.includes('q'),
        literal: text.includes('q'),
      }
    : undefined;
