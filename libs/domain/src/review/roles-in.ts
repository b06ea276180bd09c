import { participantOf } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { PersonId } from '../kernel/index.js';
import { blockOf } from './record/index.js';
import type { OpenedReview } from './record/index.js';

/**
 * The participants of the flow that a person is in a review, as it recorded them: by the tasks
 * they were given, and as the subject.
 */
export const rolesIn = (
  flow: CompiledFlow,
  review: OpenedReview,
  person: PersonId,
): ReadonlySet<string> => {
  const roles = new Set<string>();
  for (const { assignee, step, role } of review.tasks.values()) {
    if (assignee === person) roles.add(participantOf(flow, blockOf(step), role));
  }
  if (person !== review.subject) return roles;
  for (const [role, participant] of Object.entries(flow.document.participants)) {
    if ('subject' in participant) roles.add(role);
  }
  return roles;
};
