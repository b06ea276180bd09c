import type { PersonId } from '@reprise/domain/kernel';
import type { Chance } from '../chance.js';
import type { Colleague, Roster } from '../company/roster.js';
import { SERVICE_UNITS } from '../company/units.js';
import { ALSO_NOMINATED } from './leaves.js';

export interface Nominating {
  readonly roster: Roster;
  readonly subject: Colleague;
  readonly chance: Chance;
  readonly isCurrent: boolean;
}

const FEWEST = 2;
const MOST_COLLEAGUES = 3;
const MOST = 5;
/** Share of people who ask somebody of another unit as well. */
const ACROSS = 0.25;

/** Colleagues of the same unit, sometimes somebody from next door, never one's own manager. */
export const nomineesFor = (nominating: Nominating): readonly PersonId[] => {
  const { roster, subject, chance, isCurrent } = nominating;
  const isPeer = (each: Colleague): boolean =>
    each.key !== subject.key &&
    each.row.employeeNumber !== subject.row.manager &&
    each.row.title.includes('客服') &&
    // Those away, and whom a visitor may become, are asked by name only.
    !ASKED_BY_NAME.has(each.key);
  const own = roster.of(subject.unit).filter(isPeer);
  const others = SERVICE_UNITS.filter((unit) => unit !== subject.unit && unit !== 'complaints')
    .flatMap((unit) => roster.of(unit))
    .filter(isPeer);
  const named = isCurrent ? (ALSO_NOMINATED[subject.key] ?? []) : [];
  const chosen = [
    ...named.map((key) => roster.get(key)),
    ...chance.some(own, chance.between(FEWEST, MOST_COLLEAGUES)),
    ...(chance.happens(ACROSS) ? chance.some(others, 1) : []),
  ];
  return [...new Set(chosen.map(({ person }) => person))].slice(0, MOST);
};

const ASKED_BY_NAME: ReadonlySet<string> = new Set([
  ...['complaints-3', 'complaints-7', 'hotline-13', 'hotline-lead-2', 'online-head'],
]);
