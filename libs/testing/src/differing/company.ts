import type { MeasureFact } from '@reprise/domain/facts';
import { as } from '@reprise/domain/kernel';
import type { Decimal } from '@reprise/domain/kernel';
import type { Organisation } from '../organisation/index.js';
import { DIFFERENCES } from './differences.js';
import type { Difference, Name, Sketch } from './differences.js';

/** Two units of people who differ in nothing, but for those in whom they are made to differ. */
export const companyOf = (
  differing: ReadonlyMap<number, readonly Name[]>,
  south: readonly Name[] = [],
) => {
  const all = Array.from({ length: 28 }, (_, index) => ({
    number: `E${index}`,
    isSouth: index % 2 === 1,
    differences: (differing.get(index) ?? []).map((name): Difference => DIFFERENCES[name]),
  }));
  const inSouth = south.map((name): Difference => DIFFERENCES[name]);
  const isOther = (what: Difference['ofSouth']) => inSouth.some(({ ofSouth }) => ofSouth === what);
  const measure = (actual: string): Record<string, MeasureFact> => ({
    csat: { actual: as<Decimal>(actual), target: as<Decimal>('100'), sources: [] },
  });
  const people = all.map(({ number, isSouth, differences }): [string, Sketch] => [
    number,
    {
      ...{ unit: isSouth ? 'south' : 'north', manager: 'M1' },
      ...(isSouth && isOther('calendar') ? { calendar: 'DE' } : {}),
      ...(Object.assign({}, ...differences.map(({ own = {} }) => own)) as Sketch),
    },
  ]);
  return {
    people: {
      ...Object.fromEntries(people),
      ...{ M1: { unit: 'top', manager: 'H' }, M2: { unit: 'top', manager: 'M1' } },
      ...{ H: { unit: 'top' }, X: { unit: 'top' }, GONE: { unit: 'top', employment: 'left' } },
    },
    units: {
      top: { roles: { hrbp: ['H'], head: ['M2'] } },
      north: { parent: 'top' },
      beside: { roles: { hrbp: ['H'], head: ['X', 'M2'] } },
      south: {
        parent: isOther('parent') ? 'beside' : 'top',
        roles: isOther('roles') ? { Head: ['X', 'M1'] } : {},
      },
    },
    measures: Object.fromEntries(
      all.map(({ number, differences }) => [
        number,
        measure(differences.find((each) => each.measure !== undefined)?.measure ?? '95'),
      ]),
    ),
  } satisfies Organisation;
};
