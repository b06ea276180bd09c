import type { CalibrationId, Instant } from '../kernel/index.js';
import { derivedId } from '../kernel/index.js';
import { ERASED } from '../review/index.js';
import type { Personal, ScoreResult, StepState } from '../review/index.js';
import type { Play } from './play.js';

export interface Waiting {
  readonly play: Play;
  readonly step: StepState;
}

/**
 * Opens the gates whose people have all arrived and holds the calibrations whose group is
 * complete. Answers whether anything moved; when nothing did, the rehearsal is over.
 */
export const openJoins = function* (plays: readonly Play[]): Generator<undefined, boolean> {
  const groups = new Map<string, Waiting[]>();
  for (const play of plays) {
    for (const step of jointSteps(play)) {
      const group = groupOf(play, step);
      const waiting = groups.get(group) ?? [];
      waiting.push({ play, step });
      groups.set(group, waiting);
    }
    yield;
  }
  for (const waiting of groups.values()) {
    const at = waiting.reduce<Instant | undefined>(latest, undefined);
    if (at === undefined) continue;
    for (const each of waiting) {
      pass(each, at, waiting.length);
      yield;
    }
  }
  return groups.size > 0;
};

export const jointSteps = ({ review }: Pick<Play, 'review'>): readonly StepState[] =>
  review.status === 'open' ? [...review.steps.values()].filter(isJoint) : [];

const isJoint = (step: StepState): boolean =>
  step.status === 'open' && (step.kind === 'calibration' || step.joins !== undefined);

const groupOf = (play: Play, step: StepState): string =>
  `${step.key} ${step.joins?.group ?? play.review.unit}`;

const latest = (at: Instant | undefined, { play }: Waiting): Instant =>
  at === undefined || play.now > at ? play.now : at;

/** Lets somebody past a joint step, at the instant at which the last of its group was there. */
export const pass = ({ play, step }: Waiting, at: Instant, count: number): void => {
  play.now = at;
  if (step.kind === 'gate') {
    const opening = { because: 'counted' as const, numerator: count, denominator: count };
    play.send({ type: 'PassGate', at, gate: step.key, opening });
    return;
  }
  const score = play.scoreAt(step);
  const band = bandOf(play.review.scores.get(score));
  const session = derivedId<CalibrationId>('calibration', play.review.cycleId, groupOf(play, step));
  play.send({
    type: 'ApplyCalibration',
    at,
    step: step.key,
    session,
    score,
    band,
    from: band,
    reason: 'rehearsed',
  });
};

const bandOf = (result: Personal<ScoreResult> | undefined): string =>
  result === undefined || result === ERASED || !result.available ? '' : (result.band ?? '');
