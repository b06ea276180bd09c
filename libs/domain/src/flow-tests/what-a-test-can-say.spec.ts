import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { plainCalendar } from '@reprise/testing/organisation';
import { compileFlow } from '../flow/compile/index.js';
import { flowTestSchema, peopleRows, runFlowTest } from './index.js';

const text = readFileSync(
  new URL('../../../../flows/customer-service-annual.json', import.meta.url),
  'utf8',
);
const flow = (() => {
  const compiled = compileFlow(JSON.parse(text));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
})();

const people = [
  { employeeNumber: 'D1', unit: 'centre', unitRole: 'head' },
  { employeeNumber: 'H1', unit: 'centre', unitRole: 'hrbp', manager: 'D1' },
  { employeeNumber: 'M1', unit: 'centre', manager: 'D1' },
  { employeeNumber: 'M2', unit: 'centre', manager: 'D1' },
  ...['E1', 'E2', 'E3', 'E4'].map((employeeNumber) => ({
    ...{ employeeNumber, unit: 'centre', manager: 'M1' },
  })),
];

/** What fails, as text; nothing when the test holds. */
const failing = (steps: readonly object[], rest: object = {}): readonly string[] => {
  const document = flowTestSchema.parse({
    schema: 'reprise.flow-test/1',
    title: { zh: '试验', en: 'Trial' },
    ...{ people, starts: '2025-01-06', subject: 'E1', steps, ...rest },
  });
  const rows = typeof document.people === 'string' ? [] : peopleRows(document.people);
  const calendars = new Map([['CN', plainCalendar]]);
  return runFlowTest({ flow, document, rows, calendars }).map(
    ({ step, message }) => `${step} ${message.en}`,
  );
};

const goals = {
  ...{ who: 'E1', does: 'submit', step: 'goals' },
  with: { goals: [{ title: 'x', weight: '100', dueOn: '2025-11-30' }] },
};
const approve = { who: 'M1', does: 'approve', step: 'agree-goals' };
const untilPeers = [
  { ...goals, at: '2025-01-07' },
  { ...approve, at: '2025-01-08' },
  {
    ...{ at: '2025-12-08', who: 'E1', does: 'submit', step: 'nominate' },
    with: { people: ['E2', 'E3', 'E4'] },
  },
  { at: '2025-12-09', who: 'M1', does: 'approve', step: 'approve-peers' },
];
const peer = (who: string, rating: string, more: object = {}) => ({
  ...{ at: '2025-12-10', who, does: 'submit', step: 'peer' },
  with: { fields: { rating, ...more } },
});

describe('what a test of a flow can say', () => {
  it('who reads what: names, values, and nothing where the floor hides it', () => {
    const hidden = { M1: { peer: [], 'peer.rating': [] } };
    const shown = {
      M1: { peer: ['?', '?', '?'], 'peer.rating': ['A', 'A', 'B'], 'peer.example': [] },
      E1: { peer: [] },
      E2: { peer: ['E2'], 'peer.example': ['mine'] },
    };
    const answers = [
      { ...peer('E2', 'A', { example: 'mine' }), expect: { sees: hidden } },
      peer('E3', 'B'),
      { ...peer('E4', 'A'), expect: { sees: shown } },
    ];
    expect(failing([...untilPeers, ...answers])).toEqual([]);
    const wrong = { ...peer('E2', 'A'), expect: { sees: { M1: { peer: ['E2'] } } } };
    expect(failing([...untilPeers, wrong])).toEqual([
      '5 sight (M1) of peer should be [E2] and is []',
    ]);
  });

  it('what happened since the step before, in order', () => {
    const events = ['GoalsSubmitted goals', 'StepClosed', 'StepOpened agree-goals'];
    const first = { at: '2025-01-06', does: 'nothing', expect: {} };
    expect(failing([first, { ...goals, at: '2025-01-07', expect: { events } }])).toEqual([]);
    const wrong = { events: ['StepClosed goals'] };
    expect(failing([first, { ...goals, at: '2025-01-07', expect: wrong }])).toEqual([
      '2 events of review should be [StepClosed goals] and is [GoalsSubmitted goals, StepClosed goals, StepOpened agree-goals]',
    ]);
  });

  it('that of two in the same second one comes too late', () => {
    const twice = (refused?: string) => ({
      ...{ at: '2025-01-07', does: 'together' },
      steps: [goals, { ...goals, ...(refused === undefined ? {} : { refused }) }],
    });
    expect(failing([twice('TASK.CLOSED')])).toEqual([]);
    expect(failing([twice()])).toEqual(['1 E1: was refused: TASK.CLOSED']);
  });

  it('the detail of a refusal', () => {
    const one = { goals: [{ title: 'x', weight: '90', dueOn: '2025-11-30' }] };
    const refused = (sum: string) => ({ code: 'GOALS.WEIGHTS', detail: { total: sum } });
    const step = { ...goals, at: '2025-01-07', with: one };
    expect(failing([{ ...step, refused: refused('90') }])).toEqual([]);
    expect(failing([{ ...step, refused: refused('80') }])).toEqual([
      '1 detail total of the refusal should be 80 and is 90',
    ]);
  });

  it('that the directory changes, and what follows', () => {
    const expectM2 = { open: { 'agree-goals': ['M2'] } };
    const change = { at: '2025-01-08', does: 'change', who: 'E1', manager: 'M2' };
    expect(
      failing([
        { ...goals, at: '2025-01-07' },
        { ...change, expect: expectM2 },
      ]),
    ).toEqual([]);
    const leaver = { at: '2025-01-08', does: 'change', who: 'M1', employment: 'left' };
    const expectH1 = { open: { 'agree-goals': ['H1'] } };
    expect(
      failing([
        { ...goals, at: '2025-01-07' },
        { ...leaver, expect: expectH1 },
      ]),
    ).toEqual([]);
    const filled = { at: '2025-01-06', does: 'fill role', unit: 'centre', role: 'hrbp' };
    const steps = [
      { ...filled, people: ['M2'] },
      { ...goals, at: '2025-01-07' },
    ];
    const expectOther = { open: { 'agree-goals': ['M2'] } };
    expect(failing([...steps, { ...leaver, expect: expectOther }])).toEqual([]);
  });

  it('several reviews and cycles on one clock', () => {
    const reviews = [
      { review: 'E2', subject: 'E2' },
      { review: 'next year', subject: 'E1', starts: '2026-01-05' },
    ];
    const open = { expect: { open: { goals: ['E2'] }, due: { goals: '2025-01-20' } } };
    const later = { expect: { open: { goals: ['E1'] }, due: { goals: '2026-01-19' } } };
    const steps = [
      { at: '2025-01-07', does: 'nothing', of: 'E2', ...open },
      { at: '2026-01-06', does: 'nothing', of: 'next year', ...later },
    ];
    expect(failing(steps, { reviews })).toEqual([]);
    const early = { at: '2025-01-07', does: 'nothing', of: 'next year' };
    expect(failing([early], { reviews })).toEqual([
      '1 the review next year has not begun, or does not exist',
    ]);
  });

  it('the minute of a due, and what HR does with it', () => {
    const due = (at: string) => ({ expect: { due: { goals: at } } });
    const extend = { at: '2025-01-07', does: 'extend', step: 'goals', to: '2025-01-24' };
    const pause = { at: '2025-01-08', does: 'pause' };
    const resume = { at: '2025-01-10', does: 'resume' };
    const steps = [
      { at: '2025-01-06', does: 'nothing', ...due('2025-01-20T23:59') },
      { ...extend, ...due('2025-01-24') },
      pause,
      { ...resume, expect: { status: 'open' } },
      { at: '2025-01-13', does: 'withdraw', expect: { status: 'closed', ended: 'withdrawn' } },
    ];
    expect(failing(steps)).toEqual([]);
  });

  it('what the linter finds of a mistake in the flow', () => {
    const patch = [{ block: 'assess', at: '/form', set: 'nowhere' }];
    const [found = ''] = failing([], { lint: [{ patch, finds: ['NONE.SUCH'] }] });
    expect(found).toMatch(/^0 lint of assess \/form should be \[NONE\.SUCH\] and is \[.+\]$/);
    const lost = [{ block: 'nobody', at: '/form', set: 'x' }];
    expect(failing([], { lint: [{ patch: lost, finds: [] }] })).toEqual([
      '0 the flow has no nobody /form',
    ]);
    const harmless = [{ block: 'assess', at: '/title/en', set: 'Assess' }];
    expect(failing([], { lint: [{ patch: harmless, finds: [] }] })).toEqual([]);
  });
});
