import { refuse } from '../../kernel/index.js';
import type { Instant, Refusal } from '../../kernel/index.js';
import type { OpenedReview, TaskState } from '../../review/record/index.js';
import { participantOf } from '../compile/index.js';
import { isQualified } from './candidate-conditions.js';
import { candidates, peoplePresent } from './candidates.js';
import { HIGHEST_LEVEL } from './participants.js';
import type { FactsNeeded } from './conduct.js';
import { orFactsNeeded } from './facts-needed.js';
import { Run } from './run.js';
import type { World } from './run.js';

export interface Acting {
  readonly state: OpenedReview;
  readonly task: TaskState;
  readonly at: Instant;
}

/**
 * Why the assignee of a task may not do it any more: the qualification that was asked for when it
 * was given is gone, or the office that made it theirs. Who was given it by hand holds no office.
 */
export const lostMeanwhile = (world: World, acting: Acting): Refusal | FactsNeeded | undefined => {
  const { state, task, at } = acting;
  return orFactsNeeded(() => lost(new Run(world, state, at), task, state));
};

const lost = (run: Run, task: TaskState, { steps }: OpenedReview): Refusal | undefined => {
  const role = participantOf(run.flow, steps.get(task.step)?.block ?? '', task.role);
  const participant = run.flow.document.participants[role];
  if (participant === undefined) return undefined;
  const peopleOf = (other: string) => peoplePresent(run, other);
  if (!isQualified(run, { role, id: task.assignee }, peopleOf))
    return refuse('TASK.NOT_QUALIFIED', { participant: role });
  const asksForOffice = participant.inOffice === true && task.isHandedOn === undefined;
  return asksForOffice && !holdsOffice(run, role, task)
    ? refuse('TASK.OUT_OF_OFFICE', { participant: role })
    : undefined;
};

/** Whose task it is would still be found; on a higher level, where the participant goes there. */
export const holdsOffice = (run: Run, role: string, task: TaskState): boolean => {
  const holder = task.onBehalfOf ?? task.assignee;
  const { nobody, tooFew } = run.flow.document.participants[role] ?? {};
  const highest = nobody === 'next level' || tooFew === 'next level' ? HIGHEST_LEVEL : 0;
  for (let above = 0; above <= highest; above += 1) {
    if (candidates(run, role, above).includes(holder)) return true;
  }
  return false;
};
