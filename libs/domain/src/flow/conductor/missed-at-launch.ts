import type { Instant } from '../../kernel/index.js';
import type { OpenedReview } from '../../review/record/index.js';
import { participantUses } from '../compile/index.js';
import type { ParticipantUse } from '../compile/index.js';
import { findPeople, inquiryAt, isMissed } from './participants.js';
import type { Found } from './participants.js';
import { Run } from './run.js';
import type { World } from './run.js';
import { OUTERMOST } from './scope.js';

/** A block for which nobody is found, and the participant the flow is not to be launched without. */
export interface Missed {
  readonly block: string;
  readonly participant: string;
}

/**
 * For whom a flow is not to be launched: answers, for a review that is about to be opened, the
 * blocks that would find nobody although their participant says `block launch`. Certain work is
 * asked about as its step would ask, those barred left out; where only some reviews come, it is
 * enough that the participant has anybody. Whom a nomination will choose nobody can know yet.
 * Needs every fact.
 */
export const missedAtLaunch = (world: World) => {
  const { participants } = world.flow.document;
  const blocks = Object.values(participants).some(({ nobody }) => nobody === 'block launch');
  const isNominated = (role: string): boolean => 'nominatedIn' in (participants[role] ?? {});
  const uses = (blocks ? participantUses(world.flow) : []).filter(
    ({ participant }) => !isNominated(participant),
  );
  return (review: OpenedReview, at: Instant): readonly Missed[] => {
    const run = new Run(world, review, at);
    return uses.flatMap((use) => {
      const found = foundFor(run, use);
      return isMissed(found) && !isNominated(found.role)
        ? [{ block: use.node.id, participant: found.role }]
        : [];
    });
  };
};

const foundFor = (run: Run, { node, participant, isCertain }: ParticipantUse): Found => {
  const scope = OUTERMOST;
  const inquiry = isCertain ? inquiryAt({ run, scope, node }, participant) : { run, scope };
  return findPeople(inquiry, participant);
};
