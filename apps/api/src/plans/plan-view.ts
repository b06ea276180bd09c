import { actsOnPlan } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import type { OpenedPlan, PlanTaskState } from '@reprise/domain/improvement-plan';
import type { PersonId, Text } from '@reprise/domain/kernel';
import { ERASED } from '@reprise/domain/review';
import type { Personal } from '@reprise/domain/review';
import type { CheckIn, PlanSummary, PlanView } from '@reprise/http-contracts/plans';
import type { PlanRow } from '@reprise/postgres-views';
import type { Names } from '../platform/names.js';
import { present } from '../platform/present.js';

const personOf = (id: PersonId | string, names: Names) => ({ personId: id, name: names.of(id) });

/** What was erased reads empty. */
const textOf = (text: Personal<string>): string => (text === ERASED ? '' : text);

export const planSummary = (row: PlanRow, names: Names): PlanSummary =>
  present({
    planId: row.plan_id,
    kind: row.kind,
    subject: personOf(row.subject, names),
    owner: personOf(row.owner, names),
    to: row.to_on,
    status: row.status,
    outcome: row.outcome ?? undefined,
  });

interface Looking {
  readonly actor: Actor;
  readonly names: Names;
  readonly cycleTitle: Text;
}

/** A plan as one person sees it, with what they may do now. */
export const planView = (plan: OpenedPlan, { actor, names, cycleTitle }: Looking): PlanView => {
  const { planId, kind, status, reviewId, from, to, revision, closed } = plan;
  return present({
    planId,
    kind,
    status,
    reviewId,
    from,
    to,
    revision,
    cycleTitle,
    subject: personOf(plan.subject, names),
    owner: personOf(plan.owner, names),
    outcome: closed?.outcome,
    comment: closed && textOf(closed.comment),
    may: [...actsOnPlan(actor, plan)],
    gap: gapOf(plan),
    gapDueAt: openDue(plan, 'plan gap'),
    outcomeDueAt: openDue(plan, 'plan outcome'),
    checkIns: plan.tasks.flatMap((task) => checkInView(plan, task)),
  });
};

const gapOf = ({ gap }: OpenedPlan): PlanView['gap'] =>
  gap && { gap: textOf(gap.gap), goals: textOf(gap.goals), support: textOf(gap.support) };

const openDue = ({ tasks }: OpenedPlan, kind: PlanTaskState['kind']): string | undefined =>
  tasks.find((task) => task.kind === kind && task.status === 'open')?.due.at;

const STATUS: { readonly [S in PlanTaskState['status']]: CheckIn['status'] | undefined } = {
  planned: 'planned',
  open: 'due',
  done: 'recorded',
  missed: 'missed',
  // Plans that end early ask for nothing more.
  withdrawn: undefined,
};

const checkInView = (plan: OpenedPlan, task: PlanTaskState): CheckIn[] => {
  const status = STATUS[task.status];
  if (task.checkIn === undefined || status === undefined) return [];
  const { index, on } = task.checkIn;
  const notes = plan.notes.get(index);
  return [
    present({
      index,
      on,
      status,
      dueAt: status === 'due' ? task.due.at : undefined,
      notes: notes === undefined ? undefined : textOf(notes),
    }),
  ];
};
