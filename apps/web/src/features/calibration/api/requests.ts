import { calibrationsShape, calibrationViewShape } from '@reprise/http-contracts/calibrations';
import type { CalibrationCard } from '@reprise/http-contracts/calibrations';
import { doneShape } from '@reprise/http-contracts/shapes';
import { send } from '../../../shared/http/index.js';

export const readCalibrations = (cycle: string | undefined, signal: AbortSignal) =>
  send({
    path: '/api/calibrations',
    query: { cycle },
    response: calibrationsShape,
    signal,
  });

export const readCalibration = (calibrationId: string, signal: AbortSignal) =>
  send({ path: `/api/calibrations/${calibrationId}`, response: calibrationViewShape, signal });

export interface Move {
  readonly card: CalibrationCard;
  readonly to: string;
  readonly reason: string;
}

interface MoveCommand {
  readonly calibrationId: string;
  readonly move: Move;
  readonly idempotencyKey: string;
}

/** Carries the revision of the card: if somebody else moved it meanwhile, this is refused. */
export const moveCard = ({ calibrationId, move, idempotencyKey }: MoveCommand) =>
  send({
    method: 'POST',
    path: `/api/calibrations/${calibrationId}/move`,
    body: { reviewId: move.card.reviewId, to: move.to, reason: move.reason },
    ifMatch: move.card.revision,
    idempotencyKey,
    response: doneShape,
  });

export const lockCalibration = (calibrationId: string, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: `/api/calibrations/${calibrationId}/lock`,
    body: {},
    idempotencyKey,
    response: doneShape,
  });

export const unlockCalibration = (
  calibrationId: string,
  { reason, idempotencyKey }: { reason: string; idempotencyKey: string },
) =>
  send({
    method: 'POST',
    path: `/api/calibrations/${calibrationId}/unlock`,
    body: { reason },
    idempotencyKey,
    response: doneShape,
  });
