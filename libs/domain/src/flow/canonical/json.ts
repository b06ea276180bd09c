/** What JSON can hold. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

type JsonObject = { readonly [name: string]: Json };

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values say the same, whatever the order of their names. */
export const sameJson = (a: Json, b: Json): boolean => {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index] ?? null));
  }
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a);
    const isAsLong = names.length === Object.keys(b).length;
    return (
      isAsLong && names.every((name) => name in b && sameJson(a[name] ?? null, b[name] ?? null))
    );
  }
  return a === b;
};
