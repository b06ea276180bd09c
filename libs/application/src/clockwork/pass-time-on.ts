import { mayAct } from '@reprise/domain/access';
import { as, refuse } from '@reprise/domain/kernel';
import type { PlanId, ReviewId } from '@reprise/domain/kernel';
import type { Answer, Request } from '../kernel/index.js';
import { handlePlanCommand } from '../plans/index.js';
import { categoryOf } from '../ports/index.js';
import { handleReviewCommand } from '../reviews/index.js';
import type { ReviewHandling } from '../reviews/index.js';

type PassTime = (handling: ReviewHandling, id: string, request: Request) => Promise<Answer>;

/** What waits for its clock, by the category of its stream. */
const PASS: Readonly<Record<string, PassTime>> = {
  review: (handling, id, request) =>
    handleReviewCommand(handling)(as<ReviewId>(id), { type: 'PassTime' }, request),
  improvementPlan: (handling, id, request) =>
    handlePlanCommand(handling)(as<PlanId>(id), { type: 'PassTime' }, request),
};

/** Lets time pass for one stream of the due table; only the clockwork itself may. */
export const passTimeOn =
  (handling: ReviewHandling) =>
  async (stream: string, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'pass time');
    if (denied !== undefined) return denied;
    const category = categoryOf(stream);
    const pass = PASS[category];
    if (pass === undefined) return refuse('STREAM.NO_CLOCK', { stream });
    return pass(handling, stream.slice(category.length + 1), request);
  };
