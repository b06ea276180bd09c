import type { TaskView } from '@reprise/http-contracts/tasks';

/** What an outcome comes to: one of the flow's own says it, a standard one is what it is called. */
export const meansOf = ({ decision }: Pick<TaskView, 'decision'>, outcome: string): string =>
  decision?.named.find((each) => each.outcome === outcome)?.means ?? outcome;
