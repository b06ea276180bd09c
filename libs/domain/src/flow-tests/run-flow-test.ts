import type { BusinessCalendar } from '../calendar/index.js';
import { personIdOf } from '../directory/index.js';
import type { PeopleRow } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { PersonFact } from '../facts/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { populationOutcome } from '../flow/population/index.js';
import type { Text } from '../kernel/index.js';
import type { FlowTestDocument } from './flow-test-document.js';
import { checkLint } from './lint-checks.js';
import { TestOrganisation } from './organisation.js';
import { PlayedReviews, yearOf } from './played-reviews.js';
import { playStep } from './play-step.js';

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
  /** Check of the linter, counted from 1, where it is one of those. */
  readonly lint?: number;
  readonly message: Text;
}

/** Runs a test of a flow and says everything that is not as it says; nothing when it holds. */
export const runFlowTest = (test: FlowTest): readonly FlowTestFailure[] => [
  ...runSteps(test),
  ...checkLint(test.flow, test.document.lint).flatMap((found, index) =>
    found.map((message) => ({ step: 0, lint: index + 1, message })),
  ),
];

const runSteps = (test: FlowTest): readonly FlowTestFailure[] => {
  const { document, rows, calendars } = test;
  const organisation = new TestOrganisation(rows, document, calendars);
  const wrong = organisation.problems.map(({ row, column, message }) => ({
    zh: `人员第 ${row - 1} 个 ${column}：${message.zh}`,
    en: `person ${row - 1}, ${column}: ${message.en}`,
  }));
  if (wrong.length > 0) return wrong.map(beforeAll);
  const subject = organisation.directory.person(personIdOf(document.subject), document.starts);
  if (subject === ABSENT) return [beforeAll(nobody(document.subject))];
  return play(test, organisation, subject);
};

const beforeAll = (message: Text): FlowTestFailure => ({ step: 0, message });

const nobody = (subject: string): Text => ({
  zh: `人员里没有工号 ${subject}`,
  en: `the people have no employee number ${subject}`,
});

const play = (
  { flow, document }: FlowTest,
  organisation: TestOrganisation,
  subject: PersonFact,
): readonly FlowTestFailure[] => {
  const dates = { startsOn: document.starts, period: document.period ?? yearOf(document.starts) };
  const outcome = populationOutcome(flow, subject, dates);
  if (outcome !== document.takesPart) return [beforeAll(otherOutcome(outcome, document))];
  if (outcome !== 'in') return [];
  const reviews = new PlayedReviews(flow, document, organisation);
  for (const [index, step] of document.steps.entries()) {
    const found = playStep({ flow, organisation, reviews }, step);
    // What follows stands on this step; its failures would only say the same again.
    if (found.length > 0) return found.map((message) => ({ step: index + 1, message }));
  }
  return [];
};

const otherOutcome = (outcome: string, { subject, takesPart }: FlowTestDocument): Text => ({
  zh: `${subject} 应为 ${takesPart}，实为 ${outcome}`,
  en: `${subject} should be ${takesPart} and is ${outcome}`,
});
