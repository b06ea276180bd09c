/** A name as it is compared: words one space apart, none around the symbols a name may hold. */
export const normalName = (name: string): string =>
  isPlain(name)
    ? name
    : name
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([./\-'+*]) ?/g, '$1')
        .trim();

/** Whether a name is one word, which is written in one way only. */
export const isPlain = (name: string): boolean => PLAIN.test(name);

const PLAIN = /^[\p{L}\p{N}_]+$/u;
