import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { dueWords, parseDueRule, reckonDue } from '@reprise/domain/calendar';
import type { BusinessCalendar, DueRule, Pause, Terms, Whose } from '@reprise/domain/calendar';
import { as } from '@reprise/domain/kernel';
import type { CalendarDate, Instant } from '@reprise/domain/kernel';
import { publicHolidays } from '@reprise/public-holidays';
import { LANGUAGES, pageOf } from './guide.js';

const PAGE = 'time.md';
const SOURCE = new URL('../../libs/domain/src/calendar/', import.meta.url);
const ZONE = 'Asia/Shanghai';
const calendars = publicHolidays(2011, 2027);
const china = calendars.find('CN') as BusinessCalendar;

/** What the page says is recorded. */
const RECORDED: Readonly<Record<string, string>> = {
  'self.closed': '2026-09-18T09:30:00.000Z',
  'meeting.held-on': '2026-10-20',
  'person.hiredOn': '2024-02-29',
};
const known = {
  anchorNamed: (name: string) => RECORDED[name] as CalendarDate | undefined,
  calendarOf: (whose: Whose) => calendars.find('named' in whose ? whose.named : 'DE-BY'),
};

/** A wall time in Shanghai, which has had one offset since 1991. */
const instant = (wall: string): Instant =>
  as<Instant>(new Date(`${wall.replace(' ', 'T')}:00+08:00`).toISOString());
const shown = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  );

const ruleOf = (text: string): DueRule => {
  const parsed = parseDueRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.because}`);
  return parsed.rule;
};

const due = (text: string, pauses: readonly Pause[] = [], zone = ZONE): string => {
  const from = instant('2026-09-21 10:00');
  const answer = reckonDue({ rule: ruleOf(text), from, calendar: china, zone, known, pauses });
  return answer.ok ? answer.due.at : answer.finding.code;
};

const rowsOf = (page: string, pattern: RegExp): readonly (readonly string[])[] =>
  [...page.matchAll(pattern)].map(([, ...cells]) => cells.map((cell) => cell.trim()));

const WALL = String.raw`\d{4}-\d{2}-\d{2} \d{2}:\d{2}`;
const PLAIN = new RegExp(String.raw`^\| \x60([^\x60]+)\x60 +\| (${WALL}) +\| ([^|]+)\|$`, 'gm');
const PAUSED = new RegExp(
  String.raw`^\| \x60([^\x60]+)\x60 +\| (${WALL}) – (${WALL}) +\| (${WALL}) +\|$`,
  'gm',
);
const ZONED = new RegExp(String.raw`^\| (\w+/\w+) +\| \x60([^\x60]+)\x60 +\| (${WALL}) +\|$`, 'gm');

/** Everything that rules say, at any depth: kinds, units, terms and where they count from. */
const saidIn = (rule: DueRule): readonly string[] => {
  const { kind, terms = {} } = rule;
  const limits: readonly (keyof Terms)[] = ['notBefore', 'latest'];
  return [
    kind,
    ...(kind === 'period' ? [rule.unit, rule.count < 0 ? 'before' : 'after'] : []),
    ...(kind === 'nth' ? [rule.of.which, String(rule.day)] : []),
    ...('anchor' in rule && rule.anchor !== undefined ? [`at ${rule.anchor.at}`] : []),
    ...(kind === 'oneOf' ? [rule.which] : []),
    ...Object.entries(terms).map(([name, value]) =>
      name === 'roll' || (name === 'ends' && typeof value === 'string') ? String(value) : name,
    ),
    ...limits.filter((name) => name in terms),
  ];
};

describe.each(LANGUAGES)('the page on time (%s)', (language) => {
  const page = pageOf(language, PAGE);
  const plain = rowsOf(page, PLAIN);

  it.each(plain)('is right that `%s` is due %s', (text, at, words) => {
    expect(shown(due(text ?? ''), ZONE)).toBe(at);
    if (language === 'zh') expect(dueWords(ruleOf(text ?? '')).zh).toBe(words);
  });

  it.each(rowsOf(page, PAUSED))('is right of `%s` paused %s – %s: %s', (text, from, to, at) => {
    const pause = { from: instant(from ?? ''), to: instant(to ?? '') };
    expect(shown(due(text ?? '', [pause]), ZONE)).toBe(at);
  });

  it.each(rowsOf(page, ZONED))('is right that in %s `%s` is %s', (zone, text, at) => {
    expect(shown(due(text ?? '', [], zone), 'UTC')).toBe(at);
  });

  it('has the same examples as the other language, of each kind', () => {
    const tables = [PLAIN, PAUSED, ZONED];
    const examples = (one: string) =>
      tables.map((table) => rowsOf(one, table).map((cells) => cells.slice(0, 2)));
    expect(examples(page)).toEqual(examples(pageOf('en', PAGE)));
    expect(examples(page).map((rows) => rows.length > 4)).toEqual([true, true, true]);
  });

  it.each([
    ['due-text/problem-words.ts', /'(DUE\.[A-Z_]+)'/g],
    ['time-finding.ts', /'(TIME\.[A-Z_]+)'/g],
  ])('tells of every code in %s', (path, pattern) => {
    const codes = rowsOf(readFileSync(new URL(path, SOURCE), 'utf8'), pattern).flat();
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  it('has an example of everything that can be said', () => {
    const said = new Set(plain.flatMap(([text = '']) => saidIn(ruleOf(text))));
    const all = [
      'date,period,nth,anniversary,oneOf,earliest,latest,before,after',
      'hours,office hours,days,working days,weeks,months,years',
      'at name,at date,at break,at holiday,this,next,coming,day,working day',
      'firstDayCounts,lastDayOut,not,previous,window,start of day,close of business,ends',
      'calendar,zone,fixed,notBefore,latest',
    ].flatMap((line) => line.split(','));
    expect(all.filter((each) => !said.has(each))).toEqual([]);
  });
});
