import { mayCalibrate } from '@reprise/domain/access';
import type { CalibrationAct } from '@reprise/domain/access';
import { calibrationDecider } from '@reprise/domain/calibration';
import type {
  CalibrationState,
  LockCalibration,
  MoveCard,
  TableCommand,
  UnlockCalibration,
} from '@reprise/domain/calibration';
import { as, fold, refuse } from '@reprise/domain/kernel';
import type { CalibrationId, Instant, Refusal } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { answeredBefore, append, notBefore, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Change, Request } from '../kernel/index.js';
import type { EventStore, ExpectedRevision } from '../ports/index.js';
import type { ReviewHandling } from '../reviews/index.js';
import { countSession, uncountSession } from './count-session.js';
import type { Sitting } from './count-session.js';

type Unsigned<C> = C extends unknown ? Omit<C, 'at' | 'by'> : never;
/** What people do in a session; who and when are the request's. */
export type OnCalibration = Unsigned<MoveCard | LockCalibration | UnlockCalibration | TableCommand>;

export interface LoadedCalibration {
  readonly state: CalibrationState;
  readonly expected: ExpectedRevision;
  /** When the last of its events happened: what follows from it is dated no earlier. */
  readonly lastAt: Instant | undefined;
}

export const loadCalibration = async (
  store: EventStore,
  calibrationId: CalibrationId,
): Promise<LoadedCalibration> => {
  const events = await store.readStream(`calibration-${calibrationId}`);
  const state = fold(
    calibrationDecider,
    events.map((event) => decode('calibration', event)),
  );
  const last = events.at(-1);
  return {
    state,
    expected: last?.revision ?? 'noStream',
    lastAt: last && as<Instant>(last.time),
  };
};

const ACT: { readonly [T in OnCalibration['type']]: CalibrationAct } = {
  MoveCard: 'move',
  LockCalibration: 'lock',
  UnlockCalibration: 'unlock',
  UndoMove: 'move',
  BackMove: 'move',
  OpposeMove: 'move',
  RecuseMember: 'recuse others',
  ExtendQuota: 'approve',
  OpenBranch: 'move',
  TryMove: 'move',
  AdoptBranch: 'move',
  DropBranch: 'move',
  ReleaseAggregate: 'publish',
};

/** Somebody on the panel says themself what they have to stay away from. */
const actOf = (command: OnCalibration, { actor }: Request): CalibrationAct =>
  command.type === 'RecuseMember' && command.person === actor.person ? 'recuse' : ACT[command.type];

/**
 * Every act of a person in a session. Opening it, seating latecomers and carrying results back is
 * what its cycle owes, and goes with the reviews concerned.
 */
export const handleCalibrationCommand =
  (handling: ReviewHandling) =>
  async (
    calibrationId: CalibrationId,
    command: OnCalibration,
    request: Request,
  ): Promise<Answer> => {
    const { store } = handling;
    const repeated = await answeredBefore(store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(async () => {
      const { state, expected, lastAt } = await loadCalibration(store, calibrationId);
      if (state.status === 'unopened') return refuse('CALIBRATION.UNKNOWN');
      const denied = mayCalibrate(request.actor, state, actOf(command, request));
      if (denied !== undefined) return denied;
      const timely = notBefore(request, lastAt);
      const whole = { ...command, by: request.actor.person, at: timely.at };
      const decision = calibrationDecider.decide(whole, state);
      if (decision.kind === 'refused') return decision;
      const { events } = decision;
      const beyond = await beyondTable(handling, command, { state, by: whole.by, at: whole.at });
      if ('kind' in beyond) return beyond;
      const change = { category: 'calibration', id: calibrationId, expected, events } as const;
      const counted = beyond.map((each) => writeOf(each, timely));
      return append(store, { request, writes: [writeOf(change, timely), ...counted] });
    });
  };

/** Homes of quotas that reach beyond the table stand in the append of its lock and its unlock. */
const beyondTable = async (
  handling: ReviewHandling,
  command: OnCalibration,
  sitting: Sitting,
): Promise<readonly Change<'quota'>[] | Refusal> => {
  if (command.type === 'UnlockCalibration') return uncountSession(handling, sitting);
  if (command.type !== 'LockCalibration') return [];
  const { reason } = command;
  return countSession(handling, { ...sitting, ...(reason === undefined ? {} : { reason }) });
};
