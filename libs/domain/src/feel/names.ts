/** A name as it is compared: words one space apart, none around the symbols a name may hold. */
export const normalName = (name: string): string =>
  PLAIN.test(name)
    ? name
    : name
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([./\-'+*]) ?/g, '$1')
        .trim();

const PLAIN = /^\w+$/;
