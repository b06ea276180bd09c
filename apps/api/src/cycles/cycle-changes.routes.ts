import {
  cycleReasonShape,
  extendCycleShape,
  migrateCycleShape,
  openGateShape,
} from '@reprise/http-contracts/cycles';
import { changeRoute } from '../changes/change-route.js';
import { route } from '../platform/routes/index.js';

const problems = [
  'ACCESS.DENIED',
  'CYCLE.UNKNOWN',
  'CYCLE.CLOSED',
  'CYCLE.REASON_MISSING',
] as const;
const running = [...problems, 'CYCLE.NOT_LAUNCHED', 'CYCLE.STILL_LAUNCHING'] as const;

export const launchCycle = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/launch',
  summary: 'Takes the population and begins; reviews open in pages. Previewed with preview=true',
  body: cycleReasonShape,
  problems: [
    ...problems,
    'CYCLE.NOT_DRAFT',
    'CYCLE.NOBODY',
    'CYCLE.NOBODY_FOR_STEP',
    'CYCLE.UNKNOWN_CALENDAR',
  ],
});

export const pauseCycle = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/pause',
  summary: 'All clocks of the cycle rest. Previewed with preview=true',
  body: cycleReasonShape,
  problems: [...running, 'CYCLE.ALREADY_PAUSED'],
});

export const resumeCycle = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/resume',
  summary: 'All clocks go on, dues later by the rest. Previewed with preview=true',
  body: cycleReasonShape,
  problems: [...running, 'CYCLE.NOT_PAUSED'],
});

export const cancelCycle = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/cancel',
  summary: 'Takes every open review out; what was written stays. Previewed with preview=true',
  body: cycleReasonShape,
  problems: running,
});

export const extendCycle = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/extend',
  summary: 'Moves the due of a step for all or for one unit. Previewed with preview=true',
  body: extendCycleShape,
  problems: [...running, 'CYCLE.PAUSED', 'CYCLE.DAY_IS_OVER'],
});

export const migrateCycle = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/migrate',
  summary:
    'Lets running reviews go on with another version of their flow. Previewed, person by person, with preview=true',
  body: migrateCycleShape,
  problems: [...running, 'MIGRATION.NO_VERSION', 'MIGRATION.NOBODY', 'MIGRATION.UNDER_WAY'],
});

export const openGate = route({
  ...changeRoute,
  path: '/api/cycles/:cycleId/gates/:gate/open',
  summary: 'Opens a gate before all have arrived. Previewed with preview=true',
  body: openGateShape,
  problems: [...running, 'GATE.UNKNOWN', 'GATE.NOBODY_BEFORE'],
});
