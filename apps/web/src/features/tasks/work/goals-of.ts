import type { GoalValues, WorkValues } from './work-values.js';

/** Goals as they are handed in. */
export const goalsOf = (values: WorkValues): GoalValues[] =>
  values.goals.map((goal) => ({
    title: goal.title.trim(),
    measure: goal.measure.trim(),
    target: goal.target.trim(),
    weight: goal.weight,
    dueOn: goal.dueOn,
  }));
