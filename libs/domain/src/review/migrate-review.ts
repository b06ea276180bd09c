import { refuse } from '../kernel/index.js';
import type { DecideOn } from './decisions.js';
import { planMigration, setBack } from './migration/index.js';
import type { ReviewEvent } from './record/index.js';
import type { MigrateReview } from './change-commands.js';

/**
 * Lets a review go on with another version of its flow: the world has that version already, and
 * as `earlier` the one in force until now. What the new version asks follows at once.
 */
export const migrateReview: DecideOn<MigrateReview> = (command, state, world) => {
  const { by, at, reason, version } = command;
  if (command.to === state.flowDigest) return [];
  if (reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const { earlier, flow, flowDigest } = world;
  if (earlier === undefined || flowDigest !== command.to) return refuse('FLOW.UNKNOWN');
  const plan = planMigration({ before: earlier, after: flow, review: state }, command.to);
  const [refusal] = plan.refusals;
  if (refusal !== undefined) return refusal;
  const { again, flagged } = plan;
  const restored = plan.restored.map(({ key }) => key);
  const versions = { from: state.flowDigest, to: command.to, version };
  return [
    ...setBack(plan, at),
    { type: 'ReviewMigrated', ...versions, again, restored, reason, by, at },
    ...flagged.map((step): ReviewEvent => ({
      ...{ type: 'StepFlagged', step, finding: `not what version ${version} asks` },
    })),
  ];
};
