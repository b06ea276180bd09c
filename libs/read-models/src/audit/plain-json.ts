/** A value of the domain as plain JSON: maps become objects, sets become lists. */
export const plainJson = (value: unknown): unknown => {
  if (value instanceof Map) {
    return Object.fromEntries(
      [...value].map(([key, each]: [unknown, unknown]) => [String(key), plainJson(each)]),
    );
  }
  if (value instanceof Set || Array.isArray(value)) return [...value].map(plainJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainJson(each)]));
};
