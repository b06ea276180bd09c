/* oxlint-disable no-restricted-globals -- the oracle is the general calendar, so that it shares nothing with what it judges */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { parseDueRule, publishedCalendar, reckonDue } from './index.js';
import type { BusinessCalendar, CalendarException, DueRule, Pause } from './index.js';

/*
 * The oracle: dates are those of the general calendar of ECMAScript in UTC, the wall of a zone is
 * read from Intl, and everything is found by walking day by day (or minute by minute), as one
 * would with a paper calendar. Nothing of it is shared with the module.
 */
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
];

type Day = string;
const later = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

interface PaperCalendar {
  readonly rest: readonly number[];
  readonly holidays: ReadonlySet<Day>;
  readonly madeUp: ReadonlySet<Day>;
}

const isWorked = (paper: PaperCalendar, day: Day): boolean =>
  paper.madeUp.has(day) || (!paper.holidays.has(day) && !paper.rest.includes(weekday(day)));

const walls = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    }),
  ]),
);

/** What a clock on the wall shows, as text that sorts: `2026-03-29 02:30:00`. */
const wall = (at: number, zone: string): string => {
  const parts = Object.fromEntries(
    (walls.get(zone)?.formatToParts(at) ?? []).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second } = parts;
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`;
};
const dayAt = (instant: string, zone: string): Day => wall(Date.parse(instant), zone).slice(0, 10);

/** The first instant at which the wall shows a later day than this: by halving. */
const endOfDay = (day: Day, zone: string): string => {
  let low = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000;
  let high = low + 60 * 3_600_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wall(middle, zone).slice(0, 10) > day) high = middle;
    else low = middle;
  }
  return new Date(low).toISOString();
};

const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
};

const roll = (paper: PaperCalendar, day: Day, step: 1 | -1): Day => {
  let at = day;
  while (!isWorked(paper, at)) at = later(at, step);
  return at;
};

/** Days that a pause takes. */
const isPaused = (pauses: readonly Pause[], zone: string) => {
  const spans = pauses.map(({ from, to }) => [dayAt(from, zone), dayAt(to, zone)] as const);
  return (day: Day): boolean => spans.some(([from, to]) => from <= day && day < to);
};

/** Walks from the first day, crossing off each day that counts. */
const walk = (first: Day, count: number, counts: (day: Day) => boolean): Day => {
  const step = count < 0 ? -1 : 1;
  let at = first;
  for (let left = Math.abs(count); left > 0;) {
    at = later(at, step);
    if (counts(at)) left -= 1;
  }
  return at;
};

const SEED = Number(process.env['REPRISE_SEED'] ?? 20_261_125);
const RUNS = { seed: SEED, numRuns: 200, verbose: 1 } as const;
const assert = <T extends unknown[]>(property: fc.IPropertyWithHooks<T>): void =>
  fc.assert(property, RUNS);

it(`says its seed: ${SEED}`, () => expect(SEED).toBeGreaterThan(0));

const FIRST = Date.parse('2011-06-01T00:00:00Z');
const LAST = Date.parse('2029-12-31T00:00:00Z');
const instants = fc
  .integer({ min: FIRST, max: LAST })
  .map((at) => as<Instant>(new Date(at).toISOString()));
const days = fc
  .integer({ min: FIRST / 86_400_000, max: LAST / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const papers = fc
  .record({
    rest: fc.constantFrom([6, 7], [5, 6], [7], [5], []),
    holidays: fc.array(fc.tuple(days, fc.integer({ min: 1, max: 9 })), { maxLength: 60 }),
    madeUp: fc.array(days, { maxLength: 30 }),
  })
  .map(({ rest, holidays, madeUp }): PaperCalendar => {
    const off = holidays.flatMap(([day, length]) =>
      Array.from({ length }, (_, index) => later(day, index)),
    );
    return {
      rest,
      holidays: new Set(off.filter((day) => !madeUp.includes(day))),
      madeUp: new Set(madeUp),
    };
  });

const name = { zh: '假日', en: 'holiday' };
const calendarOf = ({ rest, holidays, madeUp }: PaperCalendar): BusinessCalendar =>
  publishedCalendar({
    key: 'PAPER',
    restDays: rest,
    exceptions: new Map<CalendarDate, CalendarException>([
      ...[...holidays].map((day) => [as<CalendarDate>(day), { kind: 'holiday', name }] as const),
      ...[...madeUp].map((day) => [as<CalendarDate>(day), { kind: 'makeUpDay', name }] as const),
    ]),
    publishedThrough: as<CalendarDate>('2040-12-31'),
  });

const pauses = fc.array(
  fc.tuple(instants, fc.integer({ min: 0, max: 90 * 86_400_000 })).map(([from, length]): Pause => ({
    from,
    to: as<Instant>(new Date(Date.parse(from) + length).toISOString()),
  })),
  { maxLength: 3 },
);

/** Pauses near the start, so that most of them matter. */
const pausesAfter = (from: Instant) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -5, max: 60 * 24 }), fc.integer({ min: 0, max: 40 * 24 }))
      .map(([begins, length]): Pause => {
        const at = Date.parse(from) + begins * 3_600_000;
        return {
          from: as<Instant>(new Date(at).toISOString()),
          to: as<Instant>(new Date(at + length * 3_600_000).toISOString()),
        };
      }),
    { maxLength: 3 },
  );

const due = (
  rule: DueRule,
  from: Instant,
  { paper, zone, rests = [] }: { paper: PaperCalendar; zone: string; rests?: readonly Pause[] },
): string => {
  const answer = reckonDue({ rule, from, calendar: calendarOf(paper), zone, pauses: rests });
  return answer.ok ? answer.due.at : answer.finding.code;
};

const counts = fc.integer({ min: -60, max: 60 });
const zones = fc.constantFrom(...ZONES);
/** Apia left this day out: clocks end with the day before. */
const exists = (day: Day, zone: string): boolean => zone !== 'Pacific/Apia' || day !== '2011-12-30';

describe('against a paper calendar', () => {
  it('counts working days forwards and backwards', () => {
    assert(
      fc.property(papers, zones, instants, counts, (paper, zone, from, count) => {
        const last = walk(dayAt(from, zone), count, (day) => isWorked(paper, day));
        const rolled = count === 0 ? roll(paper, last, 1) : last;
        fc.pre(exists(rolled, zone));
        const rule: DueRule = { kind: 'period', count, unit: 'working days' };
        expect(due(rule, from, { paper, zone })).toBe(endOfDay(rolled, zone));
      }),
    );
  });

  it('counts days, weeks, months and years, and rolls once in the direction of the clock', () => {
    const units = fc.constantFrom('days', 'weeks', 'months', 'years');
    const said = fc.constantFrom('not', 'next', 'previous', 'window');
    const rolls = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, said);
    assert(
      fc.property(
        fc.tuple(papers, zones, instants, counts, units, rolls),
        ([paper, zone, from, written, unit, asked]) => {
          const count = unit === 'years' ? written % 9 : written;
          const first = dayAt(from, zone);
          const last = {
            days: () => later(first, count),
            weeks: () => later(first, count * 7),
            months: () => addMonths(first, count),
            years: () => addMonths(first, count * 12),
          }[unit]();
          const usual = count < 0 ? 'previous' : 'next';
          const how = asked ?? usual;
          const rolled = how === 'not' ? last : roll(paper, last, how === 'previous' ? -1 : 1);
          fc.pre(exists(rolled, zone));
          const rule: DueRule = {
            ...{ kind: 'period', count: count === 0 ? 0 : count, unit },
            ...(asked === undefined ? {} : { terms: { roll: asked } }),
          };
          expect(due(rule, from, { paper, zone })).toBe(endOfDay(rolled, zone));
        },
      ),
    );
  });

  it('counts the first day, or leaves the last one out, in days and working days', () => {
    const units = fc.constantFrom('days', 'working days');
    assert(
      fc.property(
        fc.tuple(papers, zones, instants, fc.integer({ min: 1, max: 40 }), units),
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
        ([paper, zone, from, amount, unit], [isBackward, isFirstIn, isLastOut]) => {
          const first = dayAt(from, zone);
          const step = isBackward ? -1 : 1;
          const counted = (day: Day): boolean => unit === 'days' || isWorked(paper, day);
          const begin = isFirstIn ? later(first, -step) : first;
          const last = walk(begin, step * (amount + (isLastOut ? 1 : 0)), counted);
          const rolled = roll(paper, last, step);
          fc.pre(exists(rolled, zone));
          const terms = {
            ...(isFirstIn && { firstDayCounts: true as const }),
            ...(isLastOut && { lastDayOut: true as const }),
          };
          const rule: DueRule = { kind: 'period', count: amount * step, unit, terms };
          expect(due(rule, from, { paper, zone })).toBe(endOfDay(rolled, zone));
        },
      ),
    );
  });

  it('goes on after pauses with the days that remained', () => {
    const units = fc.constantFrom('days', 'working days', 'weeks');
    const asked = instants.chain((from) => fc.tuple(fc.constant(from), pausesAfter(from)));
    assert(
      fc.property(
        fc.tuple(papers, zones, asked, fc.integer({ min: 0, max: 40 }), units),
        ([paper, zone, [from, rests], count, unit]) => {
          const paused = isPaused(rests, zone);
          const counted = (day: Day): boolean =>
            !paused(day) && (unit !== 'working days' || isWorked(paper, day));
          // A clock that starts while it is paused starts on the day the pause ends.
          let first = dayAt(from, zone);
          while (paused(first)) first = later(first, 1);
          const last = walk(first, unit === 'weeks' ? count * 7 : count, counted);
          const rolled = roll(paper, last, 1);
          fc.pre(exists(rolled, zone));
          const rule: DueRule = { kind: 'period', count, unit };
          expect(due(rule, from, { paper, zone, rests })).toBe(endOfDay(rolled, zone));
        },
      ),
    );
  });

  it('moves a named day by the days paused before it, and then rolls it', () => {
    const asked = instants.chain((from) => fc.tuple(fc.constant(from), pausesAfter(from)));
    assert(
      fc.property(
        fc.tuple(papers, zones, asked, fc.integer({ min: 1, max: 90 })),
        ([paper, zone, [from, rests], ahead]) => {
          const paused = isPaused(rests, zone);
          let first = dayAt(from, zone);
          const on = later(first, ahead);
          while (paused(first)) first = later(first, 1);
          const last = walk(first, ahead, (day) => !paused(day));
          const rolled = last === on ? on : roll(paper, last, 1);
          fc.pre(exists(rolled, zone));
          const rule: DueRule = { kind: 'date', on: as<CalendarDate>(on) };
          expect(due(rule, from, { paper, zone, rests })).toBe(endOfDay(rolled, zone));
        },
      ),
    );
  });

  it('nothing moves what is fixed, and no pause what is counted backwards', () => {
    const rule = fc.constantFrom<DueRule>(
      { kind: 'period', count: 9, unit: 'working days', terms: { fixed: true } },
      { kind: 'period', count: 30, unit: 'hours', terms: { fixed: true } },
      { kind: 'period', count: -9, unit: 'working days' },
      { kind: 'period', count: -1, unit: 'months' },
    );
    assert(
      fc.property(papers, zones, instants, pauses, rule, (paper, zone, from, rests, one) => {
        expect(due(one, from, { paper, zone, rests })).toBe(due(one, from, { paper, zone }));
      }),
    );
  });

  it('counts hours by the second hand, pauses left out', () => {
    const asked = instants.chain((from) => fc.tuple(fc.constant(from), pausesAfter(from)));
    assert(
      fc.property(zones, asked, fc.integer({ min: 1, max: 200 }), (zone, [from, rests], count) => {
        const begin = Date.parse(from);
        const edges = rests.flatMap((rest) => [Date.parse(rest.from), Date.parse(rest.to)]);
        const points = [begin, ...edges.filter((at) => at > begin)].toSorted((a, b) => a - b);
        let left = count * 3_600_000;
        let expected = 0;
        for (const [index, at] of points.entries()) {
          const next = points[index + 1] ?? Infinity;
          const rests0 = rests.some((r) => Date.parse(r.from) <= at && at < Date.parse(r.to));
          if (rests0) continue;
          if (next - at >= left) {
            expected = at + left;
            break;
          }
          left -= next - at;
        }
        const paper = { rest: [6, 7], holidays: new Set<Day>(), madeUp: new Set<Day>() };
        const rule: DueRule = { kind: 'period', count, unit: 'hours' };
        expect(due(rule, from, { paper, zone, rests })).toBe(new Date(expected).toISOString());
      }),
    );
  });

  it('counts office hours by the clock on the wall, quarter by quarter', () => {
    const QUARTER = 900_000;
    const isOffice = (paper: PaperCalendar, at: number, zone: string): boolean => {
      const [day = '', time = ''] = wall(at, zone).split(' ');
      const isOpen = (time >= '09:00' && time < '12:00') || (time >= '13:00' && time < '18:00');
      return isOpen && isWorked(paper, day);
    };
    assert(
      fc.property(
        fc.tuple(papers, zones, instants, fc.integer({ min: 1, max: 30 }), fc.boolean()),
        ([paper, zone, any, count, isBackward]) => {
          const begin = Math.floor(Date.parse(any) / QUARTER) * QUARTER;
          let at = begin;
          for (let left = count * 4; left > 0;) {
            const quarter = isBackward ? at - QUARTER : at;
            if (isOffice(paper, quarter, zone)) left -= 1;
            at += isBackward ? -QUARTER : QUARTER;
          }
          const from = as<Instant>(new Date(begin).toISOString());
          const rule: DueRule = {
            ...{ kind: 'period', unit: 'office hours', count: isBackward ? -count : count },
          };
          expect(due(rule, from, { paper, zone })).toBe(new Date(at).toISOString());
        },
      ),
    );
  });

  const anywhere = fc.record({ zone: zones, on: days, minutes: fc.integer({ min: 0, max: 1439 }) });
  /** The nights on which clocks are changed: one a year forward and one back. */
  const changes = fc
    .tuple(
      fc.constantFrom(
        ['America/New_York', '2026-03-08', '2026-11-01'],
        ['Europe/Berlin', '2026-03-29', '2026-10-25'],
        ['Australia/Lord_Howe', '2026-10-04', '2026-04-05'],
        ['Pacific/Apia', '2019-09-29', '2019-04-07'],
      ),
      fc.boolean(),
      fc.integer({ min: 60, max: 260 }),
    )
    .map(([[zone = '', forward = '', back = ''], isForward, minutes]) => ({
      ...{ zone, on: isForward ? forward : back, minutes },
    }));
  const walled = fc.oneof(anywhere, changes);

  it('ends at a time of the clock on the wall: the first if shown twice, moved on if never', () => {
    assert(
      fc.property(walled, ({ zone, on, minutes }) => {
        fc.pre(exists(on, zone));
        const time = [Math.floor(minutes / 60), minutes % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');
        const rule: DueRule = { kind: 'date', on: as<CalendarDate>(on), terms: { ends: minutes } };
        const paper = { rest: [], holidays: new Set<Day>(), madeUp: new Set<Day>() };
        const at = Date.parse(due(rule, as<Instant>('2011-05-01T00:00:00.000Z'), { paper, zone }));
        const shown = wall(at, zone);
        const wanted = `${on} ${time}:00`;
        if (shown === wanted) {
          for (const back of [30, 60, 120]) {
            expect(wall(at - back * 60_000, zone)).not.toBe(wanted);
          }
          return;
        }
        // Never shown: a moment before the clocks changed they were short of it.
        expect(shown > wanted).toBe(true);
        const jump =
          (Date.parse(`${shown.replace(' ', 'T')}Z`) - Date.parse(`${on}T${time}Z`)) / 60_000;
        expect([30, 60, 1440]).toContain(jump);
        expect(wall(at - jump * 60_000, zone) < wanted).toBe(true);
      }),
    );
  });
});

describe('at the ends of time', () => {
  const calendar = calendarOf({ rest: [6, 7], holidays: new Set(), madeUp: new Set() });
  const ask = (rule: DueRule, from: string): string => {
    const answer = reckonDue({ rule, from: as<Instant>(from), calendar, zone: 'Pacific/Apia' });
    return answer.ok ? answer.due.at : answer.finding.code;
  };
  const units = [
    'hours',
    'office hours',
    'days',
    'working days',
    'weeks',
    'months',
    'years',
  ] as const;

  it.each(units)('a thousand million %s are a finding, at once', (unit) => {
    for (const count of [1e9, -1e9, 1e300, Infinity, Number.NaN, 1.5]) {
      const begun = performance.now();
      expect(ask({ kind: 'period', count, unit }, '2026-11-25T00:00:00.000Z')).toBe(
        'TIME.OUT_OF_RANGE',
      );
      expect(performance.now() - begun).toBeLessThan(100);
    }
    for (const from of ['9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z', '', 'now']) {
      expect(ask({ kind: 'period', count: 1, unit }, from)).toBe('TIME.OUT_OF_RANGE');
    }
    expect(ask({ kind: 'period', count: 99_000_000, unit }, '9998-12-01T00:00:00.000Z')).toBe(
      'TIME.OUT_OF_RANGE',
    );
  });

  it('a calendar on which nobody ever works has no working day, no break and no holiday', () => {
    const never = calendarOf({
      rest: [1, 2, 3, 4, 5, 6, 7],
      holidays: new Set(),
      madeUp: new Set(),
    });
    const codes = [
      '3 working days',
      '3 office hours',
      '3 days before the next break',
      'eve of holiday "x"',
    ].map((text) => {
      const parsed = parseDueRule(text);
      if (!parsed.ok) throw new Error(text);
      const from = as<Instant>('2026-11-25T00:00:00.000Z');
      const answer = reckonDue({ rule: parsed.rule, from, calendar: never, zone: 'UTC' });
      return answer.ok ? answer.due.at : answer.finding.code;
    });
    expect(codes).toEqual([
      'TIME.NO_WORKING_DAY',
      'TIME.NO_WORKING_DAY',
      'TIME.NO_BREAK',
      'TIME.NO_SUCH_HOLIDAY',
    ]);
  });
});
