import type { Follower, FollowerSources, Following, Moved } from './follower.js';
import { followGoals } from './follow-goals.js';
import { countTowardsQuotas } from './count-towards-quotas.js';
import { openPlans } from './open-plans.js';

export type { FollowerSources, Moved } from './follower.js';

/** Everything else a review writes when it moves. */
const FOLLOWERS: readonly Follower[] = [openPlans, followGoals, countTowardsQuotas];

/** What else the append of these events writes, so that no other stream ever lags behind them. */
export const whatElse = async (sources: FollowerSources, moved: Moved): Promise<Following> => {
  const all = await Promise.all(FOLLOWERS.map((follow) => follow(sources, moved)));
  const refusal = all.find((each) => each.refusal !== undefined)?.refusal;
  return {
    changes: all.flatMap(({ changes }) => changes),
    rows: all.flatMap(({ rows }) => rows),
    ...(refusal === undefined ? {} : { refusal }),
  };
};
