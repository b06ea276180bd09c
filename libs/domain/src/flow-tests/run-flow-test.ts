import { addMilliseconds, startOfDay } from '../calendar/index.js';
import type { BusinessCalendar } from '../calendar/index.js';
import { personIdOf } from '../directory/index.js';
import type { PeopleRow } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { PersonFact } from '../facts/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { populationOutcome } from '../flow/population/index.js';
import { as, derivedId } from '../kernel/index.js';
import type { CalendarDate, CycleId, Instant, ReviewId, Text } from '../kernel/index.js';
import { checkExpectations } from './check-expectations.js';
import { doStep } from './do-step.js';
import type { FlowTestDocument } from './flow-test-document.js';
import type { FlowTestStep } from './flow-test-steps.js';
import { organisationOf } from './organisation.js';
import type { TestOrganisation } from './organisation.js';
import { PlayedReview } from './played-review.js';

export interface FlowTest {
  readonly flow: CompiledFlow;
  readonly document: FlowTestDocument;
  /** The people of the document, read by whoever can read the file it names. */
  readonly rows: readonly PeopleRow[];
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
}

export interface FlowTestFailure {
  /** Step of the document, counted from 1; 0 is before the first. */
  readonly step: number;
  readonly message: Text;
}

/** Runs a test of a flow and says everything that is not as it says; nothing when it holds. */
export const runFlowTest = (test: FlowTest): readonly FlowTestFailure[] => {
  const { document, rows } = test;
  const organisation = organisationOf(rows, document.starts);
  const wrong = organisation.problems.map(({ row, column, message }) => ({
    zh: `人员第 ${row - 1} 个 ${column}：${message.zh}`,
    en: `person ${row - 1}, ${column}: ${message.en}`,
  }));
  if (wrong.length > 0) return wrong.map((message) => ({ step: 0, message }));
  const subject = organisation.directory.person(personIdOf(document.subject), document.starts);
  if (subject === ABSENT) return [{ step: 0, message: nobody(document.subject) }];
  return play(test, organisation, subject);
};

const nobody = (subject: string): Text => ({
  zh: `人员里没有工号 ${subject}`,
  en: `the people have no employee number ${subject}`,
});

const play = (
  { flow, document, calendars }: FlowTest,
  { directory }: TestOrganisation,
  subject: PersonFact,
): readonly FlowTestFailure[] => {
  const dates = { startsOn: document.starts, period: periodOf(document) };
  const outcome = populationOutcome(flow, subject, dates);
  if (outcome !== document.takesPart)
    return [{ step: 0, message: otherOutcome(outcome, document) }];
  if (outcome !== 'in') return [];
  const { zone } = flow.document;
  const world = { directory, calendars, measures: document.measures };
  const played = new PlayedReview(flow, world, startOfDay(document.starts, zone));
  const refusal = played.send(opening(document, subject));
  if (refusal !== undefined) return [{ step: 0, message: unexpected(refusal.code) }];
  const failures: FlowTestFailure[] = [];
  for (const [index, step] of document.steps.entries()) {
    const found = playStep(played, step, directory);
    failures.push(...found.map((message) => ({ step: index + 1, message })));
    // What follows stands on this step; its failures would only say the same again.
    if (found.length > 0) break;
  }
  return failures;
};

const opening = (document: FlowTestDocument, { id, unit }: PersonFact) => {
  const cycleId = derivedId<CycleId>('flow test', document.title.en);
  return {
    type: 'OpenReview',
    reviewId: derivedId<ReviewId>('review', cycleId, id),
    ...{ cycleId, subject: id, unit, cohort: 0 },
    ...{ period: periodOf(document), startsOn: document.starts },
  } as const;
};

const periodOf = ({ period, starts }: FlowTestDocument) => {
  const year = starts.slice(0, 4);
  return (
    period ?? { from: as<CalendarDate>(`${year}-01-01`), to: as<CalendarDate>(`${year}-12-31`) }
  );
};

const playStep = (
  played: PlayedReview,
  step: FlowTestStep,
  directory: TestOrganisation['directory'],
): readonly Text[] => {
  const { zone } = played.flow.document;
  played.until(instantAt(step.at, zone));
  const code = doStep(played, step)?.code;
  if (code !== step.refused) {
    return [code === undefined ? accepted(step.refused ?? '') : unexpected(code)];
  }
  const { review } = played;
  return step.expect === undefined
    ? []
    : checkExpectations(step.expect, { review, directory, zone });
};

const MINUTE = 60_000;

/** Ten in the morning unless the step says a time. */
const instantAt = (at: string, zone: string): Instant => {
  const [hours = 10, minutes = 0] = at.slice(11).split(':').filter(Boolean).map(Number);
  const day = startOfDay(as<CalendarDate>(at.slice(0, 10)), zone);
  return addMilliseconds(day, (hours * 60 + minutes) * MINUTE);
};

const otherOutcome = (outcome: string, { subject, takesPart }: FlowTestDocument): Text => ({
  zh: `${subject} 应为 ${takesPart}，实为 ${outcome}`,
  en: `${subject} should be ${takesPart} and is ${outcome}`,
});

const unexpected = (code: string): Text => ({
  zh: `被拒绝：${code}`,
  en: `was refused: ${code}`,
});

const accepted = (code: string): Text => ({
  zh: `应被拒绝（${code}），却被接受`,
  en: `should be refused with ${code} and was accepted`,
});
