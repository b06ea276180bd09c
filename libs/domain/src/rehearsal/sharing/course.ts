import type { Instant } from '../../kernel/index.js';
import type { Counts, Load } from '../counts.js';
import { jointSteps } from '../joins.js';
import type { Play, Standing } from '../play.js';
import type { Slots } from './slots.js';
import type { Ways } from './ways.js';

/** A step at which a course waits for others. */
export interface Joint {
  readonly step: string;
  readonly of: 'unit' | 'cycle';
}

/** What one of the people of a course gets, whoever that is for each subject. */
export interface SlotLoad {
  readonly slot: number;
  readonly load: Load;
}

/**
 * A piece of what may happen to a review, up to where it ends or waits for others: played once,
 * and counted for everyone to whom it happens.
 */
export interface Course {
  readonly now: Instant;
  readonly counts: Counts;
  readonly loads: readonly SlotLoad[];
  readonly joints: readonly Joint[];
  /** Who they were for whom it was played, by number: where it waits names them. */
  readonly ids: readonly string[];
  /** Where it waits; nothing where it goes no further. */
  readonly standing: Standing | undefined;
  /** How many numbers were rolled up to here. */
  readonly rolled: number;
  /** All that was asked up to here: its answer is known to be the same for all who are here. */
  readonly asked: ReadonlySet<string>;
  /** What came next, by when it was let past which steps. */
  readonly next: Map<string, Ways<Course>>;
  /** To how many it happened. */
  passes: number;
}

export interface Played extends Pick<Course, 'counts' | 'rolled' | 'asked'> {
  readonly play: Play;
  readonly slots: Slots;
}

/** A piece that has just been played. */
export const courseOf = ({ play, slots, ...played }: Played): Course => {
  const joints = jointSteps(play).map(({ key, joins }) => ({ step: key, of: joins?.of ?? 'unit' }));
  const loads = loadsBySlot(played.counts, slots);
  const standing = joints.length > 0 ? play.standing() : undefined;
  played.counts.people.clear();
  const ids = [...slots.ids];
  return { ...played, now: play.now, ids, loads, joints, standing, next: new Map(), passes: 0 };
};

/** Whether it says nothing that is true of one subject only, such as a step for each peer. */
export const isForAll = ({ joints }: Course): boolean =>
  joints.every(({ step }) => !step.includes('['));

const loadsBySlot = ({ people }: Counts, slots: Slots): readonly SlotLoad[] =>
  [...people].map(([person, load]) => ({ slot: slots.of(person), load }));
