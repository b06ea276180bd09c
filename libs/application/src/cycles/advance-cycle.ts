import { mayAct } from '@reprise/domain/access';
import type { LaunchedCycle } from '@reprise/domain/cycle';
import { refuse } from '@reprise/domain/kernel';
import type { CycleId, Refusal } from '@reprise/domain/kernel';
import { notBefore } from '../kernel/index.js';
import type { Request } from '../kernel/index.js';
import { carryClocks } from './carry-clocks.js';
import { carryExtensions } from './carry-extensions.js';
import { carryMigrations } from './carry-migrations.js';
import { carryGates } from './carry-gates.js';
import { carryResults } from './carry-results.js';
import { closeCycle } from './close-cycle.js';
import { loadCycle } from './cycle-command.handler.js';
import { isRefused } from './cycle-duty.js';
import type { CycleHandling, Discharge, Done, Duty } from './cycle-duty.js';
import { openCountedGates } from './open-counted-gates.js';
import { openSessions } from './open-sessions.js';
import { tryHeld } from './try-held.js';
import { withdrawCards } from './withdraw-cards.js';
import { withdrawReviews } from './withdraw-reviews.js';

export interface Advanced {
  readonly kind: 'advanced';
  /** Something was owed; ask again, it may have led to more. */
  readonly moved: boolean;
  /** Closed, or cancelled with everybody withdrawn: nothing will be owed any more. */
  readonly isOver: boolean;
}

/** What a cycle owes, in the order it is discharged, by how the cycle stands. */
const DUTIES: { readonly [S in LaunchedCycle['status']]: readonly Discharge[] } = {
  launching: [],
  running: [
    carryClocks,
    carryMigrations,
    carryExtensions,
    tryHeld,
    openCountedGates,
    carryGates,
    withdrawCards,
    openSessions,
    carryResults,
    closeCycle,
  ],
  // Time stands still; whoever was withdrawn still leaves the tables.
  paused: [carryClocks, carryMigrations, withdrawCards, closeCycle],
  cancelled: [withdrawReviews, withdrawCards, carryResults],
  closed: [],
};

/**
 * Does everything a cycle owes its reviews now, in pages. Each duty asks what is still owed, so
 * it may be interrupted anywhere and asked again: twice is once.
 */
export const advanceCycle =
  (handling: CycleHandling) =>
  async (
    cycleId: CycleId,
    request: Request,
    onPage: () => void = () => undefined,
  ): Promise<Advanced | Refusal> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const { state } = await loadCycle(handling.store, cycleId);
    if (state.status === 'unknown') return refuse('CYCLE.UNKNOWN');
    if (state.status === 'draft') return { kind: 'advanced', moved: false, isOver: false };
    const moved = await dischargeAll({ handling, cycle: state, request, onPage });
    if (isRefused(moved)) return moved;
    const isOver = await isCycleOver(handling, cycleId);
    return { kind: 'advanced', moved: moved > 0, isOver };
  };

/** What depends on where blocks stand, and is owed under each version that reviews go by. */
const BY_VERSION: readonly Discharge[] = [tryHeld, openCountedGates, carryGates, openSessions];

/** Everything under the version the cycle goes by, then what those on another one wait for. */
const dischargeAll = async (duty: Omit<Duty, 'flow'>): Promise<Done> => {
  const { cycle, handling } = duty;
  const duties = DUTIES[cycle.status];
  const others = cycle.versions.filter((each) => each !== cycle.flowDigest);
  let moved = 0;
  for (const digest of [cycle.flowDigest, ...others]) {
    const flow = await handling.flows.find(digest);
    if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest });
    const owed =
      digest === cycle.flowDigest ? duties : duties.filter((each) => BY_VERSION.includes(each));
    const done = await discharge({ ...duty, flow: flow.compiled }, owed);
    if (isRefused(done)) return done;
    moved += done;
  }
  return moved;
};

const discharge = async (duty: Duty, duties: readonly Discharge[]): Promise<number | Refusal> => {
  let moved = 0;
  for (const each of duties) {
    const done = await each(await current(duty));
    if (isRefused(done)) return done;
    moved += done;
    duty.onPage();
  }
  return moved;
};

/** The cycle as it stands now: what one duty opened, the next one carries. */
const current = async (duty: Duty): Promise<Duty> => {
  const { handling, cycle } = duty;
  const { state, lastAt } = await loadCycle(handling.store, cycle.cycleId);
  if (state.status === 'unknown' || state.status === 'draft') return duty;
  return { ...duty, cycle: state, request: notBefore(duty.request, lastAt) };
};

const isCycleOver = async (handling: CycleHandling, cycleId: CycleId): Promise<boolean> => {
  const { state } = await loadCycle(handling.store, cycleId);
  if (state.status === 'closed') return true;
  return state.status === 'cancelled' && (await handling.joins.countOpen(cycleId)) === 0;
};
