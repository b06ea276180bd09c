import { advanceCycle, loadCycle, openCohort } from '@reprise/application/cycles';
import { as } from '@reprise/domain/kernel';
import type { CycleId } from '@reprise/domain/kernel';
import { cohortClock } from '@reprise/read-models/dues';
import type { CycleActivities, CycleLook } from '@reprise/workflows';
import { heartbeat } from '@temporalio/activity';
import { clockworkRequest } from '../platform/clockwork.js';
import { carriedOut } from './carried-out.js';
import type { Place } from './place.js';

type Cycle = Awaited<ReturnType<typeof loadCycle>>['state'];

export const cycleActivities = ({ installation, relayRows, ringer }: Place): CycleActivities => {
  const { handling, joins, clock } = installation;
  const { store } = handling;
  const load = async (cycleId: string): Promise<Cycle> =>
    (await loadCycle(store, as<CycleId>(cycleId))).state;
  return {
    lookAtCycle: async (cycleId): Promise<CycleLook> => {
      const cycle = await load(cycleId);
      return { ...standingOf(cycle), stages: await relayRows.stagesOf(as<CycleId>(cycleId)) };
    },
    startCohort: async ({ cycleId, cohort }) => {
      await ringer.ring(cohortClock(cycleId, cohort), await store.head());
    },
    openCohort: async ({ cycleId, cohort }) => {
      const request = await clockworkRequest(clock, 'open cohort', cycleId, String(cohort));
      const opening = { ...handling, onPage: () => heartbeat() };
      const opened = await openCohort(opening)(as<CycleId>(cycleId), cohort, request);
      // Cancelled meanwhile: nobody starts any more, and whoever did is withdrawn next.
      if (opened.kind === 'refused' && opened.code === 'CYCLE.CLOSED') return;
      carriedOut(opened);
    },
    advanceCycle: async (cycleId) => {
      const request = await clockworkRequest(clock, 'advance cycle', cycleId);
      const advance = advanceCycle({ ...handling, joins, clock });
      const { moved, isOver } = carriedOut(
        await advance(as<CycleId>(cycleId), request, () => heartbeat()),
      );
      return { moved, isOver };
    },
    ringCohorts: async (cycleId) => {
      const head = await store.head();
      for (const cohort of cohortsOf(await load(cycleId))) {
        await ringer.ringIfThere(cohortClock(cycleId, cohort), head);
        heartbeat();
      }
    },
  };
};

const cohortsOf = (cycle: Cycle): readonly number[] => {
  if (cycle.status === 'unknown' || cycle.status === 'draft') return [];
  const count = Math.ceil(cycle.subjects / cycle.cohortSize);
  return Array.from({ length: count }, (_, cohort) => cohort);
};

const standingOf = (cycle: Cycle): Pick<CycleLook, 'status' | 'cohortsToOpen'> => {
  switch (cycle.status) {
    case 'unknown':
    case 'draft':
      return { status: 'not launched', cohortsToOpen: [] };
    case 'cancelled':
    case 'closed':
      return { status: 'over', cohortsToOpen: [] };
    // A launch that is paused half-way rests until the cycle goes on.
    case 'paused':
      return { status: 'under way', cohortsToOpen: [] };
    case 'launching':
    case 'running': {
      const cohortsToOpen = cohortsOf(cycle).filter((cohort) => !cycle.cohortsOpened.has(cohort));
      return { status: cycle.status === 'launching' ? 'launching' : 'under way', cohortsToOpen };
    }
  }
};
