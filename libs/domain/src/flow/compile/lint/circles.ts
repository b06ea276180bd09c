/** What leads to what, by name. */
export type Leads = ReadonlyMap<string, readonly string[]>;

/** Whether one comes back to itself by what it leads to. */
export const isInCircle = (leads: Leads, start: string): boolean => {
  const seen = new Set<string>();
  const todo = [...(leads.get(start) ?? [])];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === start) return true;
    if (!seen.has(at)) todo.push(...(leads.get(at) ?? []));
    seen.add(at);
  }
  return false;
};
