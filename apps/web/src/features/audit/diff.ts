export interface Difference {
  /** Where in the state: its keys, outermost first. */
  readonly path: readonly string[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

const entriesOf = (value: unknown): Record<string, unknown> => (isBranch(value) ? value : {});

const walk = (pair: { before: unknown; after: unknown }, path: readonly string[]): Difference[] => {
  if (isBranch(pair.before) || isBranch(pair.after)) {
    const before = entriesOf(pair.before);
    const after = entriesOf(pair.after);
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => walk({ before: before[key], after: after[key] }, [...path, key]));
  }
  const before = textOf(pair.before);
  const after = textOf(pair.after);
  return before === after ? [] : [{ path, before, after }];
};

/** What differs between two plain JSON values, leaf by leaf. */
export const differences = (before: unknown, after: unknown): readonly Difference[] =>
  walk({ before, after }, []);
