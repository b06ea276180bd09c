import type { Chance } from '../chance.js';
import type { ServiceUnit } from '../company/units.js';

/** Least and most working days between being asked and acting. */
type Days = readonly [number, number];
type Pace = Readonly<Partial<Record<string, Days>>>;

/** How long people take, by the block that asks them. */
const USUAL: Pace = {
  goals: [1, 8],
  'agree-goals': [1, 4],
  nominate: [0, 4],
  'approve-peers': [1, 2],
  self: [1, 4],
  peer: [1, 5],
  assess: [2, 8],
  'second-look': [1, 4],
  meeting: [1, 7],
  ack: [1, 4],
  appeal: [2, 5],
  'appeal-ruling': [3, 7],
};

/**
 * This year's assessments, unit by unit: one is at its calibration already, one with its managers,
 * one still writes, one has hardly begun. So there is something to see of every stage today.
 */
const CURRENT: Readonly<Record<ServiceUnit, Pace>> = {
  online: {
    ...{ nominate: [0, 0], 'approve-peers': [1, 1], self: [1, 2], peer: [1, 2] },
    ...{ assess: [1, 1], 'second-look': [1, 1] },
  },
  hotline: {
    ...{ nominate: [0, 1], 'approve-peers': [1, 1], self: [1, 3], peer: [1, 3] },
    ...{ assess: [1, 6], 'second-look': [1, 5] },
  },
  complaints: {
    ...{ nominate: [3, 4], 'approve-peers': [2, 2], self: [1, 8], peer: [1, 8] },
  },
  quality: { nominate: [3, 13], 'approve-peers': [1, 3], self: [2, 6], peer: [2, 6] },
};

const SOMETIME: Days = [1, 4];

export const daysFor = (block: string, unit: ServiceUnit | undefined, chance: Chance): number => {
  const current = unit === undefined ? undefined : CURRENT[unit][block];
  const [least, most] = current ?? USUAL[block] ?? SOMETIME;
  return chance.between(least, most);
};
