import type { Instant } from '../kernel/index.js';
import { isFinding, clockworkOf } from './anchors.js';
import type { Clockwork, Known } from './anchors.js';
import { addDays } from './dates.js';
import { isInHours } from './due-rule.js';
import type { DueRule, Terms } from './due-rule.js';
import type { Pause } from './pauses.js';
import { failed, reckonClock } from './reckon.js';
import type { Question, Reckoned, Reckoning } from './reckon.js';
import { timeFinding } from './time-finding.js';
import type { TimeFinding } from './time-finding.js';
import { startOfDay } from './zoned.js';

/** A deadline with its limits. */
export interface LimitedDue extends Reckoned {
  /** Nobody may act before this instant. */
  readonly notBefore?: Instant;
  /** No pause and no extension passes this instant. */
  readonly latest?: Instant;
}

export type DueAnswer =
  { readonly ok: true; readonly due: LimitedDue } | Extract<Reckoning, { ok: false }>;

/** What is asked: from where, by which rule; what is not known, and pauses, may be left out. */
export interface DueQuestion extends Clockwork {
  readonly from: Instant;
  readonly rule: DueRule;
  readonly pauses?: readonly Pause[];
  readonly known?: Partial<Known>;
}

const NOTHING: Known = {
  anchorNamed: () => undefined,
  calendarOf: () => undefined,
  zoneOf: () => undefined,
};

/**
 * When something is due by any rule, or the finding that says why that cannot be said. Bounded
 * in time whatever is asked: nothing is counted day by day.
 */
export const reckonDue = ({ pauses = [], known = {}, ...rest }: DueQuestion): DueAnswer =>
  reckonAny({ ...rest, pauses, known: { ...NOTHING, ...known } });

const reckonAny = (question: Question): DueAnswer => {
  const { rule } = question;
  const answer = rule.kind === 'oneOf' ? oneOf(question, rule) : reckonClock(question, rule);
  return answer.ok ? limited(question, answer.due) : answer;
};

type Choice = Extract<DueRule, { kind: 'oneOf' }>;

/**
 * Of several the earliest or latest. What is not recorded yet cannot make the earliest any later:
 * those that are known decide for now, provisionally. Any other gap leaves no answer.
 */
const oneOf = (question: Question, choice: Choice): DueAnswer => {
  const { which, rules } = choice;
  const pauses = choice.terms?.fixed === true ? [] : question.pauses;
  const answers = rules.map((rule) => reckonAny({ ...question, rule, pauses }));
  const findings = answers.flatMap((answer) => (answer.ok ? [] : [answer.finding]));
  const isEnough = findings.every((each) => which === 'earliest' && isOpen(each));
  const dues = answers.flatMap((answer) => (answer.ok ? [answer.due] : [])).toSorted(earlier);
  const due = dues.at(which === 'earliest' ? 0 : -1);
  return due === undefined || !isEnough
    ? failed(findings[0] ?? timeFinding('TIME.NO_SUCH_DAY', { from: question.from }))
    : { ok: true, due: awaiting(due, findings) };
};

const earlier = (a: Reckoned, b: Reckoned): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

const isOpen = ({ code }: TimeFinding): boolean => code === 'TIME.UNKNOWN_ANCHOR';

const awaiting = (due: LimitedDue, open: readonly TimeFinding[]): LimitedDue => ({
  ...due,
  provisional: due.provisional || open.length > 0,
  findings: [...due.findings, ...open],
});

const limited = (question: Question, due: LimitedDue): DueAnswer => {
  const { terms = {} } = question.rule;
  const stopped = stoppedBy(question, terms, due);
  return stopped.ok ? withNotice(question, terms, stopped.due) : stopped;
};

/** A stop is a stop: pauses do not move it. */
const stoppedBy = (question: Question, { latest }: Terms, due: LimitedDue): DueAnswer => {
  if (latest === undefined) return { ok: true, due };
  const stop = reckonAny({ ...question, rule: latest, pauses: [] });
  if (!stop.ok) return stop;
  const { at, on } = stop.due.at < due.at ? stop.due : due;
  return { ok: true, due: { ...due, at, on, latest: stop.due.at } };
};

const withNotice = (question: Question, { notBefore: rule }: Terms, due: LimitedDue): DueAnswer => {
  if (rule === undefined) return { ok: true, due };
  const notBefore = actingFrom({ ...question, pauses: [] }, rule);
  if (typeof notBefore === 'object') return failed(notBefore);
  const findings = [...due.findings, ...tooLate(notBefore, due.at)];
  return { ok: true, due: { ...due, notBefore, findings } };
};

const tooLate = (notBefore: Instant, due: Instant): readonly TimeFinding[] =>
  notBefore > due ? [timeFinding('TIME.NOT_BEFORE_AFTER_DUE', { notBefore, due })] : [];

/**
 * From when one may act: where a notice runs, from the end of its last day on; otherwise from
 * the beginning of the day named. A notice is not rolled: its days have passed, worked or not.
 */
const actingFrom = (question: Question, said: DueRule): Instant | TimeFinding => {
  const terms: Terms = { roll: 'not', ...said.terms };
  const rule: DueRule = { ...said, terms };
  const answer = reckonAny({ ...question, rule });
  if (!answer.ok) return answer.finding;
  const { at, on } = answer.due;
  if (rule.kind === 'oneOf' || isInHours(rule) || terms.ends !== undefined) return at;
  const clockwork = clockworkOf(question, terms, question.known);
  if (isFinding(clockwork)) return clockwork;
  const isNotice = rule.kind === 'period' && rule.count > 0;
  return startOfDay(isNotice ? addDays(on, 1) : on, clockwork.zone);
};
