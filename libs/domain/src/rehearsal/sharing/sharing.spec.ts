import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { anyFlow } from '@reprise/testing/flows';
import { factsOf, personId } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import fc from 'fast-check';
import { ABSENT } from '../../facts/index.js';
import { compileFlow } from '../../flow/compile/index.js';
import type { CompiledFlow } from '../../flow/compile/index.js';
import { as } from '../../kernel/index.js';
import type { CalendarDate } from '../../kernel/index.js';
import { rehearse } from '../index.js';
import type { Behaviour } from '../index.js';

const compiled = (document: unknown): CompiledFlow => {
  const answer = compileFlow(document);
  if (!answer.ok) throw new Error(JSON.stringify(answer.findings));
  return answer.flow;
};
const path = new URL('../../../../../flows/customer-service-annual.json', import.meta.url);
const text = readFileSync(path, 'utf8');
const annual = compiled(JSON.parse(text));
const atOneGate = compiled(JSON.parse(text.replace('"whenAllOf": "unit"', '"whenAllOf": "cycle"')));
const hrNamed = compiled(
  JSON.parse(text.replace('"unitRole": "hrbp"', '"named": ["P0"], "notSameAs": ["manager"]')),
);

const share = fc.constantFrom(0, 0.1, 0.4);
const anyBehaviour: fc.Arbitrary<Behaviour> = fc.record({
  late: share,
  never: share,
  sendBack: share,
  appeal: share,
  decline: share,
});

/** People in two or three units, with managers and offices as they come; circles left out. */
const anyOrganisation: fc.Arbitrary<Organisation> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('service', 'north', 'south'),
      manager: fc.integer({ min: -1, max: 3 }),
      grade: fc.constantFrom('P4', 'P5'),
      employment: fc.constantFrom('regular', 'regular', 'regular', 'intern', 'left'),
      hiredOn: fc.constantFrom('2020-01-01', '2025-12-20').map((on) => as<CalendarDate>(on)),
    }),
    { minLength: 3, maxLength: 16 },
  )
  .map((sketches) => ({
    people: Object.fromEntries(
      sketches.map(({ manager, ...sketch }, index) => [
        `P${index}`,
        { ...sketch, ...(manager >= 0 && manager < index ? { manager: `P${manager}` } : {}) },
      ]),
    ),
    units: {
      service: { roles: { hrbp: ['P0'], head: ['P1'] } },
      north: { parent: 'service', roles: { head: ['P1', 'P2'] } },
      south: { parent: 'service' },
    },
  })) as fc.Arbitrary<Organisation>;

const both = (flow: CompiledFlow, organisation: Organisation, rest: object) => {
  const facts = factsOf(organisation);
  const people = Object.keys(organisation.people).flatMap((number) => {
    const person = facts.person(personId(number));
    return person === undefined || person === ABSENT ? [] : [person];
  });
  const rehearsal = {
    ways: 2,
    ...{ flow, facts, people, startsOn: as<CalendarDate>('2026-01-05') },
    period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
    ...(rest as { behaviour: Behaviour; seed: number }),
  };
  // Few ways of acting, so that few people meet on one course.
  return { shared: rehearse(rehearsal), apart: rehearse({ ...rehearsal, apart: true }) };
};

const anySeed = fc.integer({ min: 1, max: 50 });

describe('people who share a course', () => {
  it('come to what they would come to if each were played alone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(annual, atOneGate, hrNamed),
        anyOrganisation,
        anyBehaviour,
        anySeed,
        (flow, organisation, behaviour, seed) => {
          const { shared, apart } = both(flow, organisation, { behaviour, seed });
          expect(shared).toEqual(apart);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('do so in any flow', () => {
    fc.assert(
      fc.property(
        anyFlow(),
        anyOrganisation,
        anyBehaviour,
        anySeed,
        (document, organisation, behaviour, seed) => {
          const { shared, apart } = both(compiled(document), organisation, { behaviour, seed });
          expect(shared).toEqual(apart);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are told apart by what the course asked: one reports to the very person HR is', () => {
    const organisation: Organisation = {
      people: {
        P0: { unit: 'service' },
        P1: { unit: 'service', manager: 'P0' },
        ...Object.fromEntries(
          Array.from({ length: 24 }, (_, index) => [
            `E${index}`,
            { unit: 'north', manager: index % 3 === 0 ? 'P0' : 'P1' },
          ]),
        ),
      },
      units: {
        service: { roles: { hrbp: ['P0'], head: ['P1'] } },
        north: { parent: 'service' },
      },
    };
    const behaviour = { late: 0, never: 0, sendBack: 0, appeal: 1, decline: 0 };
    const { shared, apart } = both(annual, organisation, { behaviour, seed: 1 });
    expect(shared).toEqual(apart);
    expect(shared.nobody.some(({ step }) => step === 'appeal-ruling')).toBe(true);
  });
});
