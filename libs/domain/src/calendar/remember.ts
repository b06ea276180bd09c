/** What is kept of one answer at most; beyond it everything is forgotten and asked again. */
const MOST_REMEMBERED = 20_000;

/** A function whose answers are kept by their text key: few days matter, and zones are slow. */
export const remember = <K extends string, T>(answer: (key: K) => T): ((key: K) => T) => {
  const known = new Map<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const now = answer(key);
    known.set(key, now);
    return now;
  };
};

/** The same for answers that belong to an object, and are forgotten together with it. */
export const rememberOf = <O extends object, T>(make: (owner: O) => T): ((owner: O) => T) => {
  const known = new WeakMap<O, T>();
  return (owner) => {
    const before = known.get(owner);
    if (before !== undefined) return before;
    const made = make(owner);
    known.set(owner, made);
    return made;
  };
};
