import { mayAct } from '@reprise/domain/access';
import type { Actor } from '@reprise/domain/access';
import type { CycleAct, CycleSummary } from '@reprise/http-contracts/cycles';

const ACTS: Readonly<Record<CycleSummary['status'], readonly CycleAct[]>> = {
  draft: ['launch'],
  launching: ['cancel'],
  running: ['extend', 'gate', 'review', 'pause', 'cancel'],
  // Dues and gates wait: where they will stand is known when the pause is over.
  paused: ['review', 'resume', 'cancel'],
  cancelled: [],
  closed: [],
};

/** What somebody may do to a cycle as it stands: asked of the same rules that decide the deed. */
export const cycleActs = (actor: Actor, status: CycleSummary['status']): CycleAct[] =>
  mayAct(actor, 'run cycle') === undefined ? [...ACTS[status]] : [];
