import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@reprise/domain/access';
import { calibrationIdOf } from '@reprise/domain/calibration';
import { as } from '@reprise/domain/kernel';
import type { PersonId, TaskId } from '@reprise/domain/kernel';
import { inlineViews } from '@reprise/installation';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { approve, hr, Installation, playToPlans } from '@reprise/testing/scenario';
import * as access from './access/index.js';
import * as audit from './audit/index.js';
import * as calibrations from './calibrations/index.js';
import * as clockwork from './clockwork/index.js';
import * as cycles from './cycles/index.js';
import * as directory from './directory/index.js';
import * as flows from './flows/index.js';
import type { Request } from './kernel/index.js';
import * as measures from './measures/index.js';
import * as changes from './people-changes/index.js';
import * as plans from './plans/index.js';
import * as rebuild from './rebuild/index.js';
import * as reviews from './reviews/index.js';
import * as sealing from './sealing/index.js';

const ROOMS = [
  ...[access, audit, calibrations, clockwork, cycles, directory, flows, measures, changes],
  ...[plans, rebuild, reviews, sealing],
];

/** What a room hands out that decides nothing for anybody: loaders, and parts of use cases. */
const PARTS = [
  ...['loadCalibration', 'loadCycle', 'loadGoalPlan', 'loadPlan', 'sealedStore'],
  ...['decideOnPerson', 'decideOnPlan', 'decideOnReview', 'personDue', 'planDueRow'],
  ...['countResults', 'mayOwe', 'questionOf', 'reviewDueRow', 'reviewWorld', 'reviewWrites'],
  // Lets time pass in the name of the clockwork itself; each stream is then asked for by `passTimeOn`.
  'elapseClock',
];

const nobody: Actor = { person: as<PersonId>('nobody'), roles: [] };
const request: Request = { actor: nobody, at: as('2026-01-05T01:00:00.000Z'), commandId: 'c' };

/** Everything a use case might reach for; whatever it is, it is too early. */
const untouched = <T>(): T =>
  new Proxy(
    {},
    {
      get: (_, name) => {
        throw new Error(`asked for ${String(name)} before access`);
      },
    },
  ) as T;

const handling = {
  ...{ store: untouched<never>(), directory: untouched<never>(), flows: untouched<never>() },
  ...{ reviews: untouched<never>(), joins: untouched<never>(), rows: untouched<never>() },
  ...{ accessLog: untouched<never>(), roles: untouched<never>(), digest: untouched<never>() },
  ...{ quotas: untouched<never>() },
  ...{ invitations: untouched<never>(), signInNames: untouched<never>() },
};
const any = untouched<never>();
const { store } = handling;

/** By a role on the whole installation: asked before anything at all is looked at. */
const BY_ROLE: Readonly<Record<string, () => Promise<unknown>>> = {
  giveRoles: () => access.giveRoles(handling)(any, any, request),
  linkAccount: () => access.linkAccount({ ...handling, accounts: any })(any, request),
  invitePerson: () => access.invitePerson(handling)(any, any, request),
  replayReview: () => audit.replayReview(handling)(any, any, request),
  exportReview: () => audit.exportReview(handling)(any, request),
  passTimeOn: () => clockwork.passTimeOn(handling)(any, request),
  advanceCycle: () => cycles.advanceCycle(handling)(any, request),
  changeCycle: () => cycles.changeCycle(handling)(any, any, request),
  handleCycleCommand: () => cycles.handleCycleCommand(store)(any, any, request),
  launchCycle: () => cycles.launchCycle(handling)(any, request),
  openCohort: () => cycles.openCohort(handling)(any, any, request),
  openGateByHand: () => cycles.openGateByHand(handling)(any, any, request),
  previewCycleChange: () => cycles.previewCycleChange(handling)(any, any, request),
  previewMigration: () => cycles.previewMigration(handling)(any, any, request),
  importPeople: () => directory.importPeople(store, any)(any, request),
  handlePersonCommand: () => directory.handlePersonCommand(handling)(any, any, request),
  publishFlow: () => flows.publishFlow(handling)(any, request),
  importMeasures: () => measures.importMeasures(store)(any, any, request),
  importMeasuresFile: () => measures.importMeasuresFile(handling)(any, request),
  carryPersonChange: () => changes.carryPersonChange(handling)(any, request),
  carryDuePersonChanges: () => changes.carryDuePersonChanges(handling)(any, request),
  previewPersonCommand: () => changes.previewPersonCommand(handling)(any, any, request),
  handleReviewCommand: () =>
    reviews.handleReviewCommand(handling)(any, { type: 'PassTime' }, request),
  previewReviewCommand: () =>
    reviews.previewReviewCommand(handling)(any, { type: 'PassTime' }, request),
  handlePlanCommand: () => plans.handlePlanCommand(handling)(any, { type: 'PassTime' }, request),
  handleQuotaCommand: () => reviews.handleQuotaCommand(handling)(any, any, request),
};

describe('access', () => {
  it.each(Object.entries(BY_ROLE))('is asked first by %s', async (_, act) => {
    expect(await act()).toMatchObject({ kind: 'refused', code: 'ACCESS.DENIED' });
  });

  it('is asked by everything a room hands out that decides', () => {
    const handedOut = ROOMS.flatMap((room) => Object.entries<unknown>({ ...room }))
      .filter(([, value]) => typeof value === 'function' && !String(value).startsWith('class'))
      .map(([name]) => name);
    const known = [...Object.keys(BY_ROLE), ...Object.keys(BY_PLACE), ...PARTS];
    expect(handedOut.toSorted()).toEqual([...new Set(known)].toSorted());
  });
});

type Play = (place: Installation) => Promise<unknown>;

const by = nobody.person;
const task = { taskId: as<TaskId>('t'), revision: 0 };
const handIn = { type: 'CompleteTask', by, ...task, work: approve } as const;

/** By how one stands to what is there: to strangers it does not exist, others may not do all. */
const BY_PLACE: Readonly<Record<string, Play>> = {
  handleReviewCommand: (place) => place.send('E1', handIn, nobody),
  previewReviewCommand: (place) =>
    reviews.previewReviewCommand(place.handling)(
      place.reviewOf('E1'),
      handIn,
      place.request(nobody),
    ),
  handlePlanCommand: (place) =>
    place.sendToPlan('E2', { type: 'ClosePlan', outcome: 'met', comment: 'x' }, hr),
  handleCalibrationCommand: async (place) => {
    const { cycleId, unit } = await place.review('E1');
    const id = calibrationIdOf({ cycleId, block: 'calibrate', group: unit });
    const command = { type: 'LockCalibration' } as const;
    const handle = calibrations.handleCalibrationCommand(place.handling);
    return handle(id, command, place.request(hr));
  },
};

describe('access to what is there', () => {
  it('is asked before anything is decided on it', async () => {
    const now = (): string => '2026-01-05T01:00:00.000Z';
    const place = new Installation(new MemoryEventStore({ now, inlineViews }));
    await playToPlans(place);
    const head = await place.store.head();
    const codes: Record<string, unknown> = {};
    for (const [name, act] of Object.entries(BY_PLACE)) {
      codes[name] = ((await act(place)) as { readonly code: string }).code;
    }
    expect(codes).toEqual({
      handleReviewCommand: 'TASK.UNKNOWN',
      previewReviewCommand: 'TASK.UNKNOWN',
      handlePlanCommand: 'ACCESS.DENIED',
      handleCalibrationCommand: 'ACCESS.DENIED',
    });
    expect(await place.store.head()).toBe(head);
  });
});
