import { as } from '@reprise/domain/kernel';
import type { Decimal } from '@reprise/domain/kernel';
import type { Actual, MeasuredRow } from '@reprise/domain/measures';
import { Chance } from '../chance.js';
import type { Colleague } from '../company/roster.js';
import { isServiceUnit } from '../company/units.js';

/** Targets of the centre: satisfaction and resolution in percent, first response in minutes. */
const TARGETS = { csat: 90, resolution: 85 } as const;
const FIRST_RESPONSE: Readonly<Record<string, number>> = { online: 8, hotline: 3, complaints: 25 };

const decimal = (value: number, digits = 0): Decimal => as<Decimal>(value.toFixed(digits));

/** Only those who talk to customers are measured. */
export const isMeasured = ({ unit }: Colleague): boolean =>
  isServiceUnit(unit) && unit !== 'quality';

/**
 * A month of one person: what was counted, around what they are able to do. Somebody who was away
 * has no samples, which is not the same as zero.
 */
export const monthOf = (
  seed: number,
  colleague: Colleague,
  { month, isAway }: { readonly month: string; readonly isAway: boolean },
): readonly Omit<MeasuredRow, 'row'>[] => {
  const { key, person, ability, unit } = colleague;
  const chance = new Chance(seed, 'month', key, month);
  const attained = (): number => 0.905 + 0.065 * ability + 0.025 * chance.normal();
  const answers = isAway ? 0 : chance.between(28, 75);
  const received = isAway ? 0 : chance.between(180, 420);
  const target = FIRST_RESPONSE[unit] ?? 10;
  const minutes = Math.max(0.2 * target, (2 - attained()) * target);
  return [
    {
      person,
      measure: 'csat',
      actual: share(answers, TARGETS.csat * attained()),
      target: decimal(TARGETS.csat),
    },
    {
      ...{ person, measure: 'first-response', target: decimal(target) },
      actual: { kind: 'level', value: decimal(minutes, 1), samples: decimal(received) },
    },
    {
      ...{ person, measure: 'resolution', target: decimal(TARGETS.resolution) },
      actual: share(received, TARGETS.resolution * attained()),
    },
  ];
};

const share = (of: number, percent: number): Actual => {
  const part = Math.round((of * Math.min(99, percent)) / 100);
  return { kind: 'share', part: decimal(part), of: decimal(of) };
};
