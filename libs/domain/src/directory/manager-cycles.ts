/** Everyone whose reporting line leads back to themselves. */
export const managerCycles = (managerOf: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const cyclic = new Set<string>();
  const sound = new Set<string>();
  for (const start of managerOf.keys()) {
    const { line, turn } = lineAbove(start, managerOf, sound);
    for (const [index, person] of line.entries()) (index < turn ? sound : cyclic).add(person);
  }
  return cyclic;
};

/** The line above somebody up to known ground, and where it turns back into itself, if it does. */
const lineAbove = (
  start: string,
  managerOf: ReadonlyMap<string, string>,
  sound: ReadonlySet<string>,
): { readonly line: readonly string[]; readonly turn: number } => {
  const line = new Set<string>();
  let at = start;
  while (at !== '' && !sound.has(at) && !line.has(at)) {
    line.add(at);
    at = managerOf.get(at) ?? '';
  }
  const people = [...line];
  return { line: people, turn: line.has(at) ? people.indexOf(at) : people.length };
};
