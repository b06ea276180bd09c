import { derivedId } from '../kernel/index.js';
import type { CalibrationId, CycleId, PersonId, TaskId } from '../kernel/index.js';

export interface CalibrationPlace {
  readonly cycleId: CycleId;
  readonly block: string;
  readonly group: string;
}

/** The one session of a group at a block of a cycle: quotas hold because there is no second. */
export const calibrationIdOf = ({ cycleId, block, group }: CalibrationPlace): CalibrationId =>
  derivedId<CalibrationId>('calibration', cycleId, block, group);

export const seatIdOf = (calibrationId: CalibrationId, person: PersonId): TaskId =>
  derivedId<TaskId>('calibration seat', calibrationId, person);
