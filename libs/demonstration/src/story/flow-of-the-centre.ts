/** A flow document, as far as the demonstration changes it. */
interface FlowDocument {
  readonly population: readonly unknown[];
  readonly stages: readonly unknown[];
}

/**
 * The shipped annual flow for this company: only the people of the service centre take part, known
 * by their titles. In its first version one had five working days for one's own assessment.
 */
export const flowOfTheCentre = (shipped: unknown, version: 'first' | 'second'): unknown => {
  const document = shipped as FlowDocument;
  const others = { when: 'not(contains(person.title, "客服"))', then: 'out' };
  const flow = { ...document, population: [others, ...document.population] };
  return version === 'second' ? flow : withTask(flow, 'self', { due: '5 working days' });
};

/** The same document with one task changed, wherever it stands. */
const withTask = (value: unknown, task: string, change: object): unknown => {
  if (Array.isArray(value)) return value.map((each) => withTask(each, task, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, withTask(each, task, change)]);
  const same = Object.fromEntries(entries) as object;
  return 'task' in same && same.task === task ? { ...same, ...change } : same;
};
