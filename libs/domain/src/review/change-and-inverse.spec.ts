import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import fc from 'fast-check';
import { compileFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { previewOf } from './index.js';
import type { OpenedReview, Work } from './index.js';

const title = { zh: '环节', en: 'Step' };
const facts = factsOf({ people: { E1: { manager: 'M1' }, E2: {}, M1: {}, M2: {} }, units: {} });
const by = personId('H1');
const said = { by, reason: 'because' };
const approve: Work = { kind: 'decision', outcome: 'approve', comment: '' };
const back: Work = { kind: 'decision', outcome: 'send back', comment: 'more' };

const ask = (id: string, who = 'manager', more: object = {}) => ({
  ...{ decision: id, title, who, due: '5 working days', remind: ['-1d'], ...more },
});
const begun = (stages: readonly object[]): ReviewDriver => {
  const result = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'changes', title, calendar: 'CN' },
    ...{ zone: 'Asia/Shanghai', population: [{ otherwise: 'in' }], stages },
    participants: { subject: { subject: true }, manager: { lineManager: 1 } },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return new ReviewDriver(result.flow, facts, as<Instant>('2026-03-02T01:00:00.000Z')).open('E1');
};
const course = () =>
  begun([ask('a'), { forEach: 'round', in: 'manager', do: [ask('b', 'each')] }, ask('c')]);

/** Everything but the marks of changes themselves: who has what, until when, and what was said. */
const standing = (review: OpenedReview): object => ({
  status: review.status,
  steps: [...review.steps.values()]
    .filter(({ status }) => status !== 'again')
    .map(({ key, status, outcome, due, reminders, iteration }) => ({
      ...{ key, status, outcome, due: due?.at, reminders, iteration },
    })),
  asked: [...review.tasks.values()]
    .filter(({ status, step }) => status === 'open' && review.steps.get(step)?.status === 'open')
    .map(({ taskId, assignee }) => ({ taskId, assignee })),
  submissions: [...review.submissions],
  people: [...review.people],
});

type Change = (driver: ReviewDriver) => void;
interface Undoable {
  readonly name: string;
  readonly change: Change;
  readonly undo: Change;
}
const open = (driver: ReviewDriver): string => driver.openSteps().at(-1) ?? '';
const give =
  (to: string): Change =>
  (driver) => {
    const { taskId } = driver.task(open(driver));
    const because = 'by hand';
    driver.must({ type: 'ReassignTask', taskId, to: personId(to), because, ...said });
  };

const undoables = (): readonly Undoable[] => {
  let step = '';
  return [
    {
      name: 'withdraw',
      change: (driver) => driver.must({ type: 'WithdrawReview', ...said }),
      undo: (driver) => driver.must({ type: 'ReinstateReview', ...said }),
    },
    {
      name: 'skip',
      change: (driver) => driver.must({ type: 'SkipStep', step: (step = open(driver)), ...said }),
      undo: (driver) => driver.must({ type: 'RestoreStep', step, ...said }),
    },
    {
      name: 'extend',
      change: (driver) => {
        step = open(driver);
        const to = as<CalendarDate>('2026-05-29');
        driver.must({ type: 'ExtendDue', step, to, ...said });
      },
      undo: (driver) => driver.must({ type: 'TakeBackExtension', step, ...said }),
    },
    { name: 'reassign', change: give('M2'), undo: give('M1') },
    {
      name: 'pause',
      change: (driver) =>
        driver.must({ type: 'PauseClocks', person: 'all', because: 'cycle paused' }),
      undo: (driver) => driver.must({ type: 'ResumeClocks', person: 'all' }),
    },
  ];
};

describe('a change that is taken back', () => {
  it('leaves everything else as it was', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.array(fc.nat(4), { minLength: 1, maxLength: 6 }), (on, which) => {
        const driver = course();
        if (on === 1) driver.submit('a', approve);
        for (const index of which) {
          const undoable = undoables()[index];
          const before = standing(driver.review);
          undoable?.change(driver);
          undoable?.undo(driver);
          // A step behind one that was left out had opened meanwhile, and goes on.
          const after = standing(driver.review) as { steps: object[]; asked: object[] };
          const was = before as { steps: object[]; asked: object[] };
          expect(after.steps).toEqual(expect.arrayContaining(was.steps));
          expect(after.asked).toEqual(expect.arrayContaining(was.asked));
          if (undoable?.name !== 'skip') expect(after).toEqual(before);
          else break;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives a withdrawn review the days back that it was out', () => {
    const driver = course();
    const due = driver.review.steps.get('a')?.due?.at ?? '';
    driver.must({ type: 'WithdrawReview', ...said });
    driver.now = as<Instant>('2026-03-04T01:00:00.000Z');
    driver.must({ type: 'ReinstateReview', ...said });
    expect((driver.review.steps.get('a')?.due?.at ?? '') > due).toBe(true);
    expect(driver.openSteps()).toEqual(['a']);
    expect(driver.send({ type: 'ReinstateReview', ...said })?.code).toBe('REVIEW.NOT_WITHDRAWN');
  });

  it('is not taken back once somebody has handed in something', () => {
    const driver = course().submit('a', approve);
    driver.must({ type: 'ReopenStep', step: 'a', ...said });
    expect(driver.openSteps()).toContain('a');
    driver.submit('a', approve);
    expect(driver.review.submissions.get('a')).toHaveLength(2);
    const code = driver.send({ type: 'RestoreStep', step: 'a', ...said })?.code;
    expect(code).toBe('STEP.NOTHING_TO_RESTORE');
  });

  it('lets what was reopened stand as before', () => {
    const driver = course().submit('a', approve);
    const before = driver.review.steps.get('a');
    driver.must({ type: 'ReopenStep', step: 'a', ...said });
    driver.must({ type: 'RestoreStep', step: 'a', ...said });
    expect(driver.review.steps.get('a')).toEqual(before);
    expect(driver.openSteps()).not.toContain('a');
  });

  it('needs a reason', () => {
    const driver = course();
    const mute = { by, reason: ' ', step: 'a' };
    for (const type of ['SkipStep', 'ReopenStep'] as const) {
      if (type === 'ReopenStep') driver.submit('a', approve);
      const code = driver.send({ type, ...mute })?.code;
      expect(code).toBe('TASK.REASON_MISSING');
      if (type === 'SkipStep') expect(driver.openSteps()).toEqual(['a']);
    }
  });
});

describe('a preview', () => {
  it('says who gets and gives up what, and which dues move', () => {
    const driver = course();
    const before = driver.review;
    give('M2')(driver);
    const preview = previewOf(before, driver.review);
    expect(preview.tasks.map(({ person, change }) => [person, change])).toEqual([
      [personId('M1'), 'gives up'],
      [personId('M2'), 'gets'],
    ]);
    const moved = driver.review;
    driver.must({ type: 'ExtendDue', step: 'a', to: as<CalendarDate>('2026-05-29'), ...said });
    expect(previewOf(moved, driver.review)).toMatchObject({ dues: [{ step: 'a' }], tasks: [] });
    const running = driver.review;
    driver.must({ type: 'WithdrawReview', ...said });
    expect(previewOf(running, driver.review)).toMatchObject({ review: 'ends' });
  });
});

describe('sending back into a round', () => {
  it('asks the people of the round again', () => {
    const round = { forEach: 'round', in: 'manager', do: [ask('b', 'each')] };
    for (const target of ['b', 'round']) {
      const look = ask('c', 'manager', { returnsTo: [target] });
      const driver = begun([round, look]);
      const b = `b[${personId('M1')}]`;
      driver.submit(b, approve).submit('c', back);
      expect(driver.openSteps()).toEqual([b]);
      expect(driver.submit(b, approve).openSteps()).toEqual(['c']);
    }
  });
});
