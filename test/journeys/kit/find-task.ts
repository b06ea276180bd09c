import type { Company, InboxTask, Persona } from './company.js';

/** A task of this kind that waits for one of the demonstration's personas, in the order of their list. */
export const findTask = async (
  company: Company,
  kind: string,
): Promise<{ readonly person: Persona; readonly task: InboxTask }> => {
  for (const person of company.personas) {
    const task = (await company.inboxOf(person)).find((one) => one.kind === kind);
    if (task !== undefined) return { person, task };
  }
  throw new Error(`Nobody of the demonstration has a task of the kind ${kind}.`);
};
