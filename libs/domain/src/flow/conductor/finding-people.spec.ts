import { describe, expect, it } from '@jest/globals';
import { factsOf, personId, unitId } from '@reprise/testing/organisation';
import { assessment, ReviewDriver, smallFlow } from '@reprise/testing/reviews';
import { as } from '../../kernel/index.js';
import type { Instant, PersonId } from '../../kernel/index.js';

const MONDAY = as<Instant>('2026-01-05T01:00:00.000Z');
const grades = ['P4', 'P5', 'M1', 'M2', 'M3'];

/** E1 under M1 under D1 under C1; E2 and E3 beside E1; B1 and B2 sit on the board. */
const facts = factsOf({
  people: {
    E1: { manager: 'M1', dotted: 'X1', grade: 'P4' },
    E2: { manager: 'M1', grade: 'P4' },
    E3: { manager: 'M1', grade: 'P5' },
    M1: { manager: 'D1', grade: 'M1' },
    D1: { manager: 'C1', grade: 'M2' },
    C1: { grade: 'M3', unit: 'company' },
    X1: { unit: 'company' },
    B1: { unit: 'company' },
    B2: { unit: 'company', employment: 'left' },
    H1: {},
  },
  units: {
    company: { roles: { hrbp: ['X1'] } },
    service: { parent: 'company', roles: { hrbp: ['H1'] } },
    'company/board': { roles: { member: ['B1', 'B2'] } },
  },
});
const everybody = ['E1', 'E2', 'E3', 'M1', 'D1', 'C1', 'X1', 'B1', 'B2', 'H1'];
const names = (ids: readonly string[]) =>
  ids.map((id) => everybody.find((name) => personId(name) === id));

/** Whom a participant finds for an assessment of E1, in no stated order. */
const found = (who: object, others: Record<string, object> = {}, more: object = {}) => {
  const flow = smallFlow({
    participants: { who, ...others },
    blocks: [assessment('assess', 'who')],
    grades,
    ...more,
  });
  return names(new ReviewDriver(flow, facts, MONDAY).open('E1').assigneesOf('assess')).toSorted();
};

describe('people are found', () => {
  it('on every level up to a level, or up to the first of some grades', () => {
    expect(found({ managersUpTo: 2 })).toEqual(['D1', 'M1']);
    expect(found({ managersUpTo: { grades: ['M2', 'M3'] } })).toEqual(['D1', 'M1']);
    expect(found({ managersUpTo: { grades: ['none'] } })).toEqual(['C1', 'D1', 'M1']);
  });

  it('as a group: who holds a role in a named unit, those who left not counted', () => {
    expect(found({ group: 'member', of: 'company/board' })).toEqual(['B1']);
    expect(found({ group: 'Member', of: 'company/board' })).toEqual(['B1']);
  });

  it('as the data owner of a measure', () => {
    const measure = { title: { zh: '指标', en: 'Measure' }, unit: '%', direction: 'higher' };
    const measures = { csat: { ...measure, owner: 'hrbp' } };
    const hrbp = { unitRole: 'hrbp' };
    expect(found({ ownerOf: 'csat' }, { hrbp }, { measures })).toEqual(['H1']);
  });

  it('as who launched the cycle; as nobody where nobody did', () => {
    const flow = smallFlow({
      participants: { who: { launchedBy: true } },
      blocks: [assessment('assess', 'who')],
    });
    const launched = (by?: string) => {
      const driver = new ReviewDriver(flow, facts, MONDAY);
      driver.openingMore = by === undefined ? {} : { launchedBy: personId(by) };
      return names(driver.open('E1').assigneesOf('assess'));
    };
    expect(launched('X1')).toEqual(['X1']);
    expect(launched()).toEqual([]);
  });

  it('as those who worked with somebody, the longest first, of those who are still there', () => {
    const worked = ['E2', 'B2', 'E3', 'H1'].map(personId);
    const flow = smallFlow({
      participants: { who: { workedWith: 'subject', most: 2 } },
      blocks: [assessment('assess', 'who')],
    });
    const known = { ...facts, workedWith: (id: string) => (id === personId('E1') ? worked : []) };
    const driver = new ReviewDriver(flow, known, MONDAY).open('E1');
    expect(names(driver.assigneesOf('assess'))).toEqual(['E2', 'E3']);
  });

  it('by comparing candidates with the subject and with another participant', () => {
    const where =
      'candidate.lineManager = participants.manager.id and candidate.rank > person.rank';
    const manager = { lineManager: 1 };
    expect(found({ where, among: 'same unit' }, { manager })).toEqual(['E3']);
    expect(found({ where: 'candidate.grade = "M3"', among: 'anyone' })).toEqual(['C1']);
    expect(
      found(
        { where: 'candidate.rank >= 4', among: { participant: 'line' } },
        { line: { managersUpTo: 9 } },
      ),
    ).toEqual(['C1', 'D1']);
  });

  it('not by a query among more people than may be compared', () => {
    const crowd = Array.from({ length: 5_001 }, (_, index) => personId(`x${index}`));
    const flow = smallFlow({
      participants: { who: { where: 'true', among: 'anyone' } },
      blocks: [assessment('assess', 'who')],
    });
    const one = facts.person(personId('E2'));
    if (typeof one !== 'object') throw new Error('E2 is not there');
    const everyone = {
      members: () => crowd,
      person: (id: PersonId) => (crowd.includes(id) ? { ...one, id } : facts.person(id)),
    };
    const driver = new ReviewDriver(flow, { ...facts, ...everyone }, MONDAY).open('E1');
    expect(driver.review.steps.get('assess')?.status).toBe('skipped');
  });

  it('nowhere, when a participant can only be found by way of itself', () => {
    expect(found({ where: 'participants.who.number = 0', among: 'same unit' })).toEqual([
      'D1',
      'E2',
      'E3',
      'H1',
      'M1',
    ]);
    expect(found({ where: 'true', among: { participant: 'who' } })).toEqual([]);
  });

  it('and counted in conditions of the flow, so that other blocks may take their place', () => {
    const end = (key: string) => ({
      ...{ end: key, title: { zh: '结束', en: 'End' }, outcome: 'completed' },
    });
    const when = 'participants.board.number < 2';
    const flow = smallFlow({
      participants: { board: { group: 'member', of: 'company/board' } },
      blocks: [{ choose: 'enough', cases: [{ when, do: [end('few')] }], otherwise: [end('many')] }],
    });
    const { ended } = new ReviewDriver(flow, facts, MONDAY).open('E1').review;
    expect(ended?.outcome).toBe('few');
  });
});

describe('in a directory', () => {
  it('the members of a unit are those who belong to it', () => {
    expect(names(facts.members(unitId('company')) as readonly string[]).toSorted()).toEqual([
      'B1',
      'B2',
      'C1',
      'X1',
    ]);
  });
});
