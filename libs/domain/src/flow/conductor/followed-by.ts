import type { Instant, PersonId } from '../../kernel/index.js';
import type { OpenedReview, StepState, TaskState } from '../../review/record/index.js';
import type { CompiledFlow } from '../compile/index.js';
import type { Participant } from '../language/index.js';
import { daysToCount } from './days-led.js';
import { holdersOf } from './hand-over.js';
import { holdsOffice } from './may-act.js';
import { findPeople, inquiryAt } from './participants.js';
import { Run } from './run.js';
import type { World } from './run.js';
import { OUTERMOST } from './scope.js';

export interface Followed {
  /** The task goes to them, or they have one as well. */
  readonly how: 'hand over' | 'both';
  readonly to: readonly PersonId[];
}

interface Asked {
  readonly state: OpenedReview;
  readonly task: TaskState;
  readonly step: StepState;
  readonly at: Instant;
}

/**
 * Who follows the one whose task it is, now that the flow would find somebody else for it. What
 * somebody was given by hand, or in a round of people, stays with them.
 */
export const followedBy = (world: World, asked: Asked): Followed | undefined => {
  const { task, step } = asked;
  const participant = world.flow.document.participants[task.role];
  const how = participant === undefined ? 'keep' : changeRule(participant);
  if (how === 'keep' || task.isHandedOn === true) return undefined;
  const run = new Run(world, asked.state, asked.at);
  if (how === 'hand over' && holdsOffice(run, task.role, task)) return undefined;
  const to = othersFor(run, step, task);
  if (to.length === 0) return undefined;
  return { how, to: how === 'both' ? to : to.slice(0, 1) };
};

/** Work of the direct manager goes along with the line; all other work stays, unless said. */
const changeRule = (participant: Participant): 'hand over' | 'keep' | 'both' => {
  const { changed } = participant;
  if (daysToCount(changed) !== undefined) return 'both';
  if (changed === 'hand over' || changed === 'keep') return changed;
  return 'lineManager' in participant && participant.lineManager === 1 ? 'hand over' : 'keep';
};

/** Whom the flow would find now, of those who have no part in the step. */
const othersFor = (run: Run, step: StepState, task: TaskState): readonly PersonId[] => {
  const node = run.flow.nodes.get(step.block);
  if (node === undefined) return [];
  const inquiry = inquiryAt({ run, scope: OUTERMOST, node }, task.role);
  const except = new Set([...(inquiry.except ?? []), ...holdersOf(run.state, step)]);
  return findPeople({ ...inquiry, except }, task.role).people;
};

/** Whether some work of a flow follows those above the direct manager, or anybody but them. */
export const followsFromAbove = ({ document }: CompiledFlow): boolean =>
  Object.values(document.participants).some(
    (participant) =>
      changeRule(participant) !== 'keep' &&
      !('lineManager' in participant && participant.lineManager === 1),
  );
