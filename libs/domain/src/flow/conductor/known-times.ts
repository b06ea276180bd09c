import type { BusinessCalendar, Known, Whose } from '../../calendar/index.js';
import { ABSENT } from '../../facts/index.js';
import type { CalendarDate, Instant } from '../../kernel/index.js';
import { ERASED } from '../../review/record/index.js';
import type { StepState } from '../../review/record/index.js';
import type { Run } from './run.js';

/** What deadlines may count from and whose calendar they may name, as a review knows it now. */
export const knownTimes = (run: Run): Known => ({
  anchorNamed: (name) => {
    const [head = '', ...rest] = name.split('.');
    const part = rest.join('.');
    return ofReview(run, name) ?? ofStep(run, head, part) ?? ofAnswer(run, head, part);
  },
  calendarOf: (whose) => calendarOf(run, whose),
  // The directory has no zones of people: only those written down are known.
  zoneOf: () => undefined,
});

const ofReview = (run: Run, name: string): CalendarDate | undefined => {
  switch (name) {
    case 'cycle.startsOn':
      return run.state.startsOn;
    case 'period.from':
      return run.state.period.from;
    case 'period.to':
      return run.state.period.to;
    case 'person.hiredOn': {
      const person = run.person(run.state.subject);
      return person === ABSENT ? undefined : person.hiredOn;
    }
    default:
      return undefined;
  }
};

/** The step of that name that was opened last. */
const lastStep = (run: Run, block: string): StepState | undefined => {
  let last: StepState | undefined;
  for (const step of run.state.steps.values()) {
    if (step.block === block && (step.openedAt ?? '') >= (last?.openedAt ?? '')) last = step;
  }
  return last;
};

const ofStep = (run: Run, block: string, moment: string): Instant | undefined => {
  const step = lastStep(run, block);
  switch (moment) {
    case 'opened':
      return step?.openedAt;
    case 'closed':
      return step?.closedAt;
    case 'due':
      return step?.due?.at;
    default:
      return undefined;
  }
};

/** A date field of what was handed in last for a step. */
const ofAnswer = (run: Run, block: string, field: string): CalendarDate | undefined => {
  const step = lastStep(run, block);
  const content = step && run.state.submissions.get(step.key)?.at(-1)?.content;
  if (content?.kind !== 'answer' || content.answer === ERASED) return undefined;
  const value = content.answer.fields[field];
  return typeof value === 'string' ? (value as CalendarDate) : undefined;
};

const calendarOf = (run: Run, whose: Whose): BusinessCalendar | undefined => {
  const key = 'named' in whose ? whose.named : keyOf(run, whose.of);
  if (key === undefined) return undefined;
  const calendar = run.known(run.facts.calendar(key), { fact: 'calendar', key });
  return calendar === ABSENT ? undefined : calendar;
};

const keyOf = (run: Run, of: string): string | undefined => {
  const person = of === 'subject' ? run.person(run.state.subject) : ABSENT;
  return person === ABSENT ? undefined : person.calendar;
};
