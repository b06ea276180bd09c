import type { ClockActivities, CycleActivities } from '@reprise/workflows';
import { clockActivities } from './clock.activities.js';
import { cycleActivities } from './cycle.activities.js';
import type { Place } from './place.js';

export type { Place } from './place.js';

/** Everything the workflows can ask for, on both task queues. */
export const createActivities = (place: Place): ClockActivities & CycleActivities => ({
  ...clockActivities(place),
  ...cycleActivities(place),
});
