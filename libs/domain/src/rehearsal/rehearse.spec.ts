import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { factsOf, personId, unitId } from '@reprise/testing/organisation';
import type { Organisation } from '@reprise/testing/organisation';
import { ABSENT } from '../facts/index.js';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import { ON_TIME, rehearse, rehearsePart, reportOf, sumOf } from './index.js';
import type { Behaviour, Rehearsal } from './index.js';

const path = new URL('../../../../flows/customer-service-annual.json', import.meta.url);
const text = readFileSync(path, 'utf8');
const compiledFrom = (document: string) => {
  const compiled = compileFlow(JSON.parse(document));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};
const flow = compiledFrom(text);

const numbers = Array.from({ length: 24 }, (_, index) => `E${index}`);
const organisation: Organisation = {
  people: {
    ...Object.fromEntries(
      numbers.map((number, index) => [
        number,
        { unit: index % 2 === 0 ? 'north' : 'south', manager: index % 2 === 0 ? 'M0' : 'M1' },
      ]),
    ),
    NEW: { unit: 'north', manager: 'M0', hiredOn: as<CalendarDate>('2025-12-01') },
    INTERN: { unit: 'south', manager: 'M1', employment: 'intern' },
    M0: { unit: 'north', manager: 'D' },
    M1: { unit: 'south', manager: 'D' },
    D: { unit: 'service' },
    H: { unit: 'service' },
  },
  units: {
    service: { roles: { hrbp: ['H'], head: ['D'] } },
    north: { parent: 'service', roles: { head: ['M0'] } },
    south: { parent: 'service', roles: { head: ['M1'] } },
  },
};

const facts = factsOf(organisation);
const people = Object.keys(organisation.people).flatMap((number) => {
  const person = facts.person(personId(number));
  return person === undefined || person === ABSENT ? [] : [person];
});

const rehearsal = (behaviour: Behaviour, seed = 1): Rehearsal => ({
  flow,
  facts,
  people,
  startsOn: as<CalendarDate>('2026-01-05'),
  period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
  behaviour,
  seed,
});
const run = (behaviour: Behaviour, seed = 1) => rehearse(rehearsal(behaviour, seed));

const MIXED: Behaviour = { late: 0.2, never: 0.05, sendBack: 0.3, appeal: 0.2, decline: 0.1 };

describe('rehearsal', () => {
  it('takes in who the flow takes in, and says who stays out', () => {
    const report = run(ON_TIME);
    expect(report.reviews).toBe(28);
    expect(report.left).toEqual({ out: 1, 'too new': 1, 'carry forward': 0 });
  });

  it('brings every review to its end when people are on time', () => {
    const report = run(ON_TIME);
    expect(report.ends.open).toBe(0);
    expect(report.steps.find(({ block }) => block === 'peer')?.opened).toBe(2 * 26);
    // Of all but the HRBP, who would have to assess herself.
    expect(Object.values(report.bands).reduce((total, count) => total + count, 0)).toBe(27);
  });

  it('names the steps for which nobody is found', () => {
    const { nobody } = run(ON_TIME);
    expect(nobody.find(({ step }) => step === 'second-look')?.reviews).toBe(4);
    expect(nobody.find(({ step }) => step === 'assess')?.reviews).toBe(1);
  });

  it('is the same to the last event for the same seed, and another for another', () => {
    expect(run(MIXED, 7)).toEqual(run(MIXED, 7));
    expect(run(MIXED, 8).events).not.toBe(run(MIXED, 7).events);
  });

  it('comes to the same when its shares are played apart', () => {
    const whole = rehearsal(MIXED, 3);
    const shares = [0, 1].map((part) => rehearsePart(whole, { part, of: 2 }));
    expect(shares.every(({ reviews }) => reviews > 0)).toBe(true);
    expect(reportOf(flow, sumOf(shares))).toEqual(rehearse(whole));
  });

  it('lets a gate that counts the cycle wait for everybody', () => {
    const counting = compiledFrom(text.replace('"whenAllOf": "unit"', '"whenAllOf": "cycle"'));
    const whole = { ...rehearsal(MIXED), flow: counting };
    expect(rehearsePart(whole, { part: 0, of: 2 }).reviews).toBe(28);
    expect(rehearsePart(whole, { part: 1, of: 2 }).reviews).toBe(0);
  });

  it('says where fewer answer than the floor, and what each week brings', () => {
    const { belowFloor, weeks, people: loads } = run({ ...MIXED, never: 0.4 });
    expect(belowFloor).toEqual([{ step: 'peer', reviews: expect.any(Number) }]);
    expect(run(ON_TIME).belowFloor).toEqual([]);
    const all = loads.reduce((sum, { tasks }) => sum + tasks, 0);
    expect(weeks.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(all);
    expect(
      weeks.every(({ most, tasks, people: number }) => number > 0 && most.tasks <= tasks),
    ).toBe(true);
    expect(weeks.map(({ monday }) => monday)).toEqual(weeks.map(({ monday }) => monday).toSorted());
  });

  it('shows the load of the person who has most to do', () => {
    const [busiest] = run(MIXED).people;
    expect([personId('M0'), personId('M1'), personId('D'), personId('H')]).toContain(
      busiest?.person,
    );
    expect(busiest?.tasks).toBeGreaterThan(24);
    expect(facts.unit(unitId('north'))).not.toBe(ABSENT);
  });
});
