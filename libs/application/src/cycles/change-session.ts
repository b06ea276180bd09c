import { calibrationDecider } from '@reprise/domain/calibration';
import type { CalibrationCommand, CalibrationState } from '@reprise/domain/calibration';
import { derivedId } from '@reprise/domain/kernel';
import type { CalibrationId, Instant, PersonId } from '@reprise/domain/kernel';
import { loadCalibration } from '../calibrations/index.js';
import { append, notBefore, untilAppended, writeOf } from '../kernel/index.js';
import type { Done, Duty } from './cycle-duty.js';

export interface SessionChange {
  readonly id: CalibrationId;
  /** With the session's revision it makes the command id. */
  readonly purpose: string;
  /** What the reviews concerned came to last: whoever sits down or leaves did so no earlier. */
  readonly after: readonly (Instant | undefined)[];
  readonly commandFor: (state: CalibrationState, at: Instant) => Promise<CalibrationCommand>;
}

/**
 * Seats or withdraws cards. A session that was locked meanwhile does not take it: its results go
 * back first, and what is then still owed is asked again.
 */
export const changeSession = async (
  { handling, request, onPage }: Duty,
  { id, purpose, after, commandFor }: SessionChange,
): Promise<Done> => {
  let changed = 0;
  const answer = await untilAppended(async () => {
    const { state, expected, lastAt } = await loadCalibration(handling.store, id);
    const timely = notBefore(request, lastAt, ...after);
    const decision = calibrationDecider.decide(await commandFor(state, timely.at), state);
    const events = decision.kind === 'accepted' ? decision.events : [];
    changed = events.length;
    const commandId = derivedId<PersonId>(purpose, id, String(expected));
    const { claim: _, ...unclaimed } = timely;
    const its = { ...unclaimed, commandId };
    const change = { category: 'calibration', id, expected, events } as const;
    return append(handling.store, { request: its, writes: [writeOf(change, its)] });
  });
  onPage();
  return answer.kind === 'refused' ? answer : changed;
};
