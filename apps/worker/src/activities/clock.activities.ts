import { elapseClock, passTimeOn } from '@reprise/application/clockwork';
import type { Elapsing } from '@reprise/application/clockwork';
import { loadCycle } from '@reprise/application/cycles';
import { loadPlan } from '@reprise/application/plans';
import { as } from '@reprise/domain/kernel';
import type { CycleId, PlanId } from '@reprise/domain/kernel';
import type { ClockActivities, NextDue } from '@reprise/workflows';
import { heartbeat } from '@temporalio/activity';
import type { Place } from './place.js';

const A_DAY_MS = 86_400_000;
/** Where people practise, what is late is rung each second, and skipped time need not stop daily. */
const LONGEST_PRACTICE_REST_MS = 366 * A_DAY_MS;

export const clockActivities = ({ installation, log }: Place): ClockActivities => {
  const { clock: present, dues, handling } = installation;
  const elapsing: Elapsing = { dues, passTime: passTimeOn(handling) };
  return {
    nextDue: async ({ clock, rangAt }): Promise<NextDue> => {
      // Where people practise, the installation stands where its timers stand; nowhere else.
      if (rangAt !== undefined) await present.follow(rangAt);
      const dueAt = await dues.earliest(clock);
      if (dueAt === undefined && (await isOver(installation, clock))) return { kind: 'over' };
      const now = Date.parse(await present.now());
      // Each clock looks at the store at least daily, whatever it was or was not told.
      const longest = (await present.isPractice()) ? LONGEST_PRACTICE_REST_MS : A_DAY_MS;
      const left = dueAt === undefined ? longest : Math.max(0, Date.parse(dueAt) - now);
      const waitMs = Math.min(left, longest);
      return { kind: 'rest', waitMs, ringsAt: new Date(now + waitMs).toISOString() };
    },
    elapse: async (clock) => {
      const at = await present.now();
      const { passed, refused } = await elapseClock(elapsing)(clock, at, heartbeat);
      for (const { due, refusal } of refused) {
        log.warn({ clock, stream: due.stream, code: refusal.code }, 'time could not pass');
      }
      return { passed };
    },
  };
};

/** Whether nothing can become due on a clock any more. */
const isOver = async (
  { handling, rows }: Place['installation'],
  clock: string,
): Promise<boolean> => {
  const [kind, id = '', cohort = ''] = clock.split('/');
  if (kind === 'improvement-plan') {
    const { state } = await loadPlan(handling.store, as<PlanId>(id));
    return state.status !== 'open';
  }
  if ((await rows.openInCohort(id, Number(cohort))) > 0) return false;
  const { state } = await loadCycle(handling.store, as<CycleId>(id));
  return state.status === 'closed' || state.status === 'cancelled';
};
