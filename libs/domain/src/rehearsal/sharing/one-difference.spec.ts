import { describe, expect, it } from '@jest/globals';
import { companyOf, DIFFERENCES, flowOf } from '@reprise/testing/differing';
import type { DifferenceName as Name, Places } from '@reprise/testing/differing';
import { factsOf, personId, plainCalendar } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import fc from 'fast-check';
import { ABSENT } from '../../facts/index.js';
import type { FactSource } from '../../facts/index.js';
import type { CompiledFlow } from '../../flow/compile/index.js';
import { as } from '../../kernel/index.js';
import type { CalendarDate } from '../../kernel/index.js';
import { ON_TIME, rehearse } from '../index.js';
import type { Behaviour } from '../index.js';

const day = (on: string) => as<CalendarDate>(on);

interface Acting {
  readonly ways: number;
  readonly seed: number;
  readonly behaviour: Behaviour;
}

/** The whole report of both, and how often a play looked at a calendar: as often as it is played. */
const played = (flow: CompiledFlow, organisation: Organisation, acting: Acting) => {
  const known = factsOf(organisation);
  const people = Object.keys(organisation.people).flatMap((number) => {
    const person = known.person(personId(number));
    return person === undefined || person === ABSENT ? [] : [person];
  });
  const once = (apart: object) => {
    let looked = 0;
    const facts: FactSource = {
      ...known,
      calendar: (key) => {
        looked += 1;
        return { ...plainCalendar, key, restDays: key === 'DE' ? [1, 2, 3] : [6, 7] };
      },
    };
    const period = { from: day('2026-01-01'), to: day('2026-12-31') };
    const report = rehearse({
      flow,
      facts,
      people,
      startsOn: day('2026-01-05'),
      period,
      ...acting,
      ...apart,
    });
    return { report, looked };
  };
  return { shared: once({}), apart: once({ apart: true }) };
};

const everySecondOf = (name: Name) =>
  new Map(Array.from({ length: 7 }, (_, each) => [each * 4 + (each % 2), [name]] as const));

const cases = DIFFERENCES.flatMap((name) =>
  (['unit', 'cycle'] as const).flatMap((gate) => [
    { name, where: `before a gate of the ${gate}`, places: { before: [name], after: [], gate } },
    { name, where: `after a gate of the ${gate}`, places: { before: [], after: [name], gate } },
  ]),
);

describe('people who differ in one fact', () => {
  it.each(cases)('part where it matters: $name $where', ({ name, places }) => {
    const flow = flowOf(places);
    const acting = { ways: 1, seed: 1, behaviour: { ...ON_TIME, late: 0.2, sendBack: 0.3 } };
    const { shared, apart } = played(flow, companyOf(everySecondOf(name), [name]), acting);
    expect(shared.report).toEqual(apart.report);
    expect(shared.looked).toBeLessThan(apart.looked / 2);
    expect(apart.report).not.toEqual(played(flow, companyOf(new Map()), acting).apart.report);
  });
});

const oddNumbers = Array.from({ length: 14 }, (_, each) => each * 2 + 1);

const meetings = [
  { name: 'act each in their own way', ways: 2, own: [], gate: 'cycle' },
  { name: 'go on when all of their own unit have come', own: [], gate: 'unit' },
  { name: 'go on when all have come at both gates', own: [], gate: 'both' },
  { name: 'do not count what a whole unit does not come to', own: ['grade'], gate: 'unit' },
] as const;

describe('people on one course', () => {
  // One of the south comes late; the north is let past without waiting where its gate says so.
  it.each(meetings)('$name', ({ own, gate, ...rest }) => {
    const flow = flowOf({ before: ['day of hire'], after: ['grade'], gate });
    const differing = new Map<number, readonly Name[]>(oddNumbers.map((each) => [each, own]));
    differing.set(27, [...own, 'day of hire']);
    const acting = { ways: 'ways' in rest ? rest.ways : 1, seed: 1, behaviour: ON_TIME };
    const { shared, apart } = played(flow, companyOf(differing), acting);
    expect(shared.report).toEqual(apart.report);
    expect(shared.looked).toBeLessThan(apart.looked / 2);
  });
});

const anyNames = fc.uniqueArray(fc.constantFrom(...DIFFERENCES), { maxLength: 2 });

describe('people who differ in several facts', () => {
  it('come to what each would come to alone, wherever they meet and part', () => {
    fc.assert(
      fc.property(
        fc.record({
          before: anyNames,
          after: anyNames,
          gate: fc.constantFrom<Places['gate']>('unit', 'cycle', 'both'),
        }),
        fc.array(fc.tuple(fc.nat(27), anyNames), { maxLength: 8 }),
        fc.record({
          ways: fc.constantFrom(1, 2),
          seed: fc.integer({ min: 1, max: 50 }),
          behaviour: fc.constantFrom(ON_TIME, {
            late: 0.3,
            never: 0.1,
            sendBack: 0.4,
            appeal: 0,
            decline: 0.3,
          }),
        }),
        ({ before, after, gate }, differing, acting) => {
          const apart = after.filter((name) => !before.includes(name));
          const flow = flowOf({ before, after: apart, gate });
          const company = companyOf(new Map(differing), [...before, ...apart]);
          const both = played(flow, company, acting);
          expect(both.shared.report).toEqual(both.apart.report);
        },
      ),
      { numRuns: 40 },
    );
  });
});
