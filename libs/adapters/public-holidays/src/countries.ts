/** Countries whose holidays the law gives by rule, and how far ahead they can be relied on. */
export interface Country {
  /**
   * Last year that is published; later ones follow from the rules of today and are provisional.
   * Japan fixes its equinoxes each February for the next year; the United Kingdom proclaims two
   * years ahead; the United States publish federal holidays to 2030; Germany's law names them.
   */
  readonly publishedThrough: number;
  /** Parts of the country with holidays of their own, by ISO 3166-2. */
  readonly hasParts: boolean;
}

export const COUNTRIES: Readonly<Record<string, Country>> = {
  US: { publishedThrough: 2030, hasParts: true },
  DE: { publishedThrough: 2035, hasParts: true },
  JP: { publishedThrough: 2027, hasParts: false },
  GB: { publishedThrough: 2028, hasParts: true },
};

/** Names people write for a country that has another code. */
export const ALIASES: Readonly<Record<string, string>> = { UK: 'GB' };
