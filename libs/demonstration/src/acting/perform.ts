import { passTimeOn } from '@reprise/application/clockwork';
import { handlePlanCommand } from '@reprise/application/plans';
import { handleReviewCommand } from '@reprise/application/reviews';
import { as } from '@reprise/domain/kernel';
import type { PersonId, PlanId, ReviewId } from '@reprise/domain/kernel';
import { CLOCKWORK, must } from '../company/company.js';
import type { Company } from '../company/company.js';
import type { Agenda, Item } from './agenda.js';
import { planDeed } from './plan-work.js';
import type { Records } from './records.js';
import { deedFor } from './review-work.js';
import { sit } from './session-work.js';

export interface Performing {
  readonly company: Company;
  readonly agenda: Agenda;
  readonly records: Records;
}

/** Does what an item of the agenda says, unless it is over by now. */
export const perform = async (performing: Performing, item: Item): Promise<void> => {
  performing.agenda.drop(item);
  switch (item.what) {
    case 'due':
      return ring(performing, item);
    case 'review task':
      return work(performing, item);
    case 'plan task':
      return workOnPlan(performing, item);
    case 'seat':
      return takeSeat(performing, item);
  }
};

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

const ring = async ({ company }: Performing, { stream, at }: Item): Promise<void> => {
  const request = company.request(CLOCKWORK, at, 'time', stream);
  must(await passTimeOn(company.handling)(stream, request), `time of ${stream}`);
};

const byPerson = (company: Company, { person, at, id }: Item) => {
  const key = company.roster.find(person as PersonId)?.key;
  if (key === undefined) throw new Error(`nobody has the task ${id}`);
  return company.request(company.actor(key), at, id);
};

const work = async ({ company, records }: Performing, item: Item): Promise<void> => {
  const { stream, at, id } = item;
  const review = records.review(stream);
  const task = [...review.tasks.values()].find(({ taskId }) => taskId === id);
  const step = task && review.steps.get(task.step);
  if (task?.status !== 'open' || step?.status !== 'open') return;
  const isLowered = records.wasLowered(stream);
  // What was imported so far; the directory of this process is as far as the last command.
  const measured = company.handling.directory.measures.of(review.subject, review.period);
  const deed = deedFor({ company, review, task, at, isLowered, measured });
  const handle = handleReviewCommand(company.handling);
  const answer = await handle(as<ReviewId>(idOf(stream)), deed, byPerson(company, item));
  must(answer, `${deed.type} at ${task.step}`);
};

const workOnPlan = async ({ company, records }: Performing, item: Item): Promise<void> => {
  const plan = records.plan(item.stream);
  const task = plan.tasks.find(({ taskId }) => taskId === item.id);
  if (plan.status !== 'open' || task?.status !== 'open') return;
  const deed = planDeed(company, { plan, task });
  const handle = handlePlanCommand(company.handling);
  const answer = await handle(as<PlanId>(idOf(item.stream)), deed, byPerson(company, item));
  must(answer, `${deed.type} of a plan`);
};

const takeSeat = async ({ company }: Performing, { stream, person, at }: Item): Promise<void> => {
  const who = company.roster.find(person as PersonId);
  if (who === undefined) throw new Error(`nobody sits at ${stream}`);
  await sit(company, { session: stream, who, at });
};
