/* oxlint-disable no-restricted-globals -- dates are made by the general calendar, not by the one that is tried */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { CalendarDate } from '../kernel/index.js';
import { dueText, dueWords, parseDueRule, problemWords } from './index.js';
import type { Anchor, DueRule, Terms } from './index.js';

const read = (text: string): DueRule => {
  const parsed = parseDueRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.because}`);
  return parsed.rule;
};

const dates = fc
  .integer({ min: -300_000, max: 2_000_000 })
  .map((days) => as<CalendarDate>(new Date(days * 86_400_000).toISOString().slice(0, 10)));
const names = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,8}(\.[a-zA-Z]{1,8})?$/)
  .map((name) => `x${name}`);
const anchors: fc.Arbitrary<Anchor> = fc.oneof(
  names.map((name): Anchor => ({ at: 'name', name })),
  dates.map((on): Anchor => ({ at: 'date', on })),
  fc.constant<Anchor>({ at: 'break' }),
  fc.integer({ min: 1, max: 60 }).map((days): Anchor => ({ at: 'break', days })),
  fc.constantFrom('国庆节', "New Year's Day").map((name): Anchor => ({ at: 'holiday', name })),
);
const units = fc.constantFrom(
  ...(['hours', 'office hours', 'days', 'working days', 'weeks', 'months', 'years'] as const),
);
const period = fc
  .record({ count: fc.integer({ min: -4000, max: 4000 }), unit: units, anchor: fc.option(anchors) })
  .map(({ count, unit, anchor }): DueRule => ({
    ...{ kind: 'period', count: count === 0 ? 0 : count, unit },
    ...(anchor === null ? {} : { anchor }),
  }));
const nth = fc
  .record({
    nth: fc.constantFrom(-1, 1, 2, 3, 4, 5),
    day: fc.constantFrom(...([1, 2, 3, 4, 5, 6, 7, 'day', 'working day'] as const)),
    frame: fc.constantFrom(...(['month', 'quarter', 'year', 1, 2, 7, 12] as const)),
    which: fc.constantFrom(...(['this', 'next', 'coming'] as const)),
    anchor: fc.option(anchors),
  })
  .map(({ frame, which, anchor, ...rest }): DueRule => ({
    ...{ kind: 'nth', ...rest, of: { frame, which } },
    ...(anchor === null ? {} : { anchor }),
  }));
const points = fc.oneof(
  period,
  nth,
  dates.map((on): DueRule => ({ kind: 'date', on })),
  fc
    .record({ nth: fc.constantFrom<number | 'next'>('next', 1, 3, 40), anchor: anchors })
    .map((rest): DueRule => ({ kind: 'anniversary', ...rest })),
);
const terms = fc.record<Terms>(
  {
    roll: fc.constantFrom('not', 'next', 'previous', 'window'),
    ends: fc.oneof(
      fc.constantFrom<NonNullable<Terms['ends']>>('start of day', 'close of business'),
      fc.integer({ min: 0, max: 1439 }),
    ),
    calendar: fc.constantFrom({ named: 'US-CA' }, { of: 'manager' }),
    zone: fc.constantFrom({ named: 'Europe/Berlin' }, { of: 'subject' }),
    fixed: fc.constant(true),
    notBefore: points,
    latest: points,
  },
  { requiredKeys: [] },
);
const isInHours = (rule: DueRule): boolean =>
  rule.kind === 'period' && (rule.unit === 'hours' || rule.unit === 'office hours');
const clocks = fc.tuple(points, terms).map(([rule, { roll, ends, ...rest }]): DueRule => {
  const fitting = isInHours(rule)
    ? rest
    : { ...rest, ...(roll && { roll }), ...(ends !== undefined && { ends }) };
  return Object.keys(fitting).length === 0 ? rule : { ...rule, terms: fitting };
});
const rules = fc.oneof(
  clocks,
  fc
    .tuple(
      fc.constantFrom<'earliest' | 'latest'>('earliest', 'latest'),
      fc.array(clocks, { minLength: 1, maxLength: 3 }),
    )
    .map(([which, each]): DueRule => ({ kind: 'oneOf', which, rules: each })),
);

describe('the text of a deadline', () => {
  it('is read, said and read again without changing', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const text = dueText(rule);
        fc.pre(text.length <= 400);
        expect(read(text)).toEqual(rule);
        expect(dueWords(rule).zh.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever it is, and points into the text', () => {
    const words = fc.constantFrom(
      ...'10 3rd last the of ( ) , or at "x" "x not before days day working hours -3d 2026-02-30 month Friday eve break next fixed 17:00 latest earliest zone calendar holiday 年'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseDueRule(text);
        if (parsed.ok) return;
        const { position, code } = parsed.problem;
        expect(code).toMatch(/^DUE\.[A-Z_]+$/);
        expect(position >= 0 && position <= text.length).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['hour', 'hours'],
    ['day', 'days'],
    ['working day', 'working days'],
    ['week', 'weeks'],
    ['month', 'months'],
  ])('reads what it always read: 1 %s, 12 %ss', (one, unit) => {
    expect(read(`1 ${one}`)).toEqual({ kind: 'period', count: 1, unit });
    expect(read(` 12 ${one}s `)).toEqual({ kind: 'period', count: 12, unit });
  });

  it.each([
    ['', 'DUE.EMPTY', 0],
    ['soon', 'DUE.NOT_A_DEADLINE', 0],
    ['10 moons', 'DUE.UNKNOWN_UNIT', 3],
    ['10', 'DUE.ENDS_TOO_SOON', 2],
    ['4001 days', 'DUE.COUNT_TOO_LARGE', 0],
    ['1000000000 days', 'DUE.COUNT_TOO_LARGE', 0],
    ['2026-02-30', 'DUE.NO_SUCH_DATE', 0],
    ['0000-01-01', 'DUE.NO_SUCH_DATE', 0],
    ['9999-12-31', 'DUE.NO_SUCH_DATE', 0],
    ['10 days, quickly', 'DUE.UNKNOWN_TERM', 9],
    ['10 days, at 24:00', 'DUE.NO_SUCH_TIME', 12],
    ['10 days, zone Mars/Base', 'DUE.NO_SUCH_ZONE', 14],
    ['10 days, fixed, fixed', 'DUE.TERM_TWICE', 16],
    ['48 hours, rolled back', 'DUE.TERM_DOES_NOT_FIT', 10],
    ['6th Friday of the month', 'DUE.NO_SUCH_DAY', 0],
    ['3rd Friday of the moon', 'DUE.UNKNOWN_FRAME', 18],
    ['3 days after "x"', 'DUE.UNKNOWN_ANCHOR', 13],
    ['earliest of (3 days', 'DUE.NOT_CLOSED', 19],
    ['3 days after holiday "x', 'DUE.NOT_CLOSED', 21],
    ['earliest of (latest of (earliest of (latest of (1 day))))', 'DUE.TOO_DEEP', 37],
    ['10 days later', 'DUE.GOES_ON', 8],
    ['1 '.repeat(300), 'DUE.TOO_LONG', 400],
  ])('says why "%s" is none: %s at %i', (text, code, position) => {
    const parsed = parseDueRule(text);
    expect(parsed.ok ? undefined : parsed.problem).toMatchObject({ code, position });
    expect(parsed.ok ? undefined : problemWords(parsed.problem).zh).toContain(`${position + 1}`);
  });

  it('is said in Chinese as people say it', () => {
    expect(dueWords(read('3 working days before holiday "国庆节", at 17:00')).zh).toBe(
      '「国庆节」假期之前 3 个工作日，当日 17:00 截止',
    );
  });
});
