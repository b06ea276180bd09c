import { refuse } from '../kernel/index.js';
import type { DecideOn } from './decisions.js';
import type { ApplyCalibration, PassGate, WithdrawReview } from './review-commands.js';

/** A gate others were counted for has opened; a review that is not there yet will find it open. */
export const passGate: DecideOn<PassGate> = (command, state) => {
  const step = state.steps.get(command.gate);
  if (step === undefined || step.kind !== 'gate')
    return refuse('GATE.NOT_REACHED', { gate: command.gate });
  if (step.status !== 'open') return [];
  return [{ type: 'GatePassed', step: step.key, opening: command.opening, at: command.at }];
};

/** The locked result of a calibration session comes back to the review. */
export const applyCalibration: DecideOn<ApplyCalibration> = (command, state) => {
  const step = state.steps.get(command.step);
  if (step === undefined || step.kind !== 'calibration') {
    return refuse('CALIBRATION.NOT_REACHED', { step: command.step });
  }
  if (step.status !== 'open') return [];
  const { session, score, value, band, from, reason, at } = command;
  return [
    {
      type: 'CalibrationApplied',
      step: step.key,
      session,
      score,
      ...(value === undefined ? {} : { value }),
      band,
      from,
      reason,
      at,
    },
  ];
};

/** Takes one person's review out of the cycle; everything written stays. */
export const withdrawReview: DecideOn<WithdrawReview> = ({ reason, at: closedAt }) =>
  reason.trim() === ''
    ? refuse('TASK.REASON_MISSING')
    : [{ type: 'ReviewClosed', outcome: 'withdrawn', kind: 'withdrawn', reason, closedAt }];
