import { ABSENT } from '../../facts/index.js';
import type { Counted } from '../compile/index.js';
import { ERASED, namedOutcome, resultOfRecord } from '../../review/record/index.js';
import type { Run } from './run.js';

/**
 * The one context every FEEL expression of a flow is evaluated in. Missing parts are absent, so
 * that a condition on them is null, never an accident. A part is made when it is looked at: most
 * conditions look at one, and the others would cost more than the condition.
 */
export const contextOf = (run: Run, branches?: Counted): object => ({
  branches,
  get facts() {
    return factsContext(run);
  },
  get person() {
    return personContext(run);
  },
  cycle: { startsOn: run.state.startsOn, period: run.state.period },
  period: run.state.period,
  get scores() {
    return scoresContext(run);
  },
  get result() {
    const { resultSet, scores } = run.state;
    const set = resultSet === undefined ? [] : [resultSet];
    const result = resultOfRecord([...set, ...run.flow.document.resultOfRecord], scores);
    return result === undefined ? {} : { ...result, band: result.band ?? null };
  },
  get steps() {
    return stepsContext(run);
  },
  get answers() {
    return answersContext(run);
  },
});

const stepsContext = (run: Run): object =>
  Object.fromEntries(
    [...run.state.steps].map(([key, step]) => [
      key,
      {
        outcome: namedOutcome(run.state, step) ?? step.outcome ?? null,
        iteration: step.iteration,
        status: step.status,
      },
    ]),
  );

const factsContext = (run: Run): object =>
  Object.fromEntries(
    [...run.state.recorded].map(([fact, { note }]) => [
      fact,
      { isRecorded: true, note: note === ERASED ? null : note },
    ]),
  );

const personContext = (run: Run): object => {
  const fact = run.person(run.state.subject);
  if (fact === ABSENT) return {};
  const { employeeNumber, unit, title, grade, hiredOn, employment } = fact;
  return { employeeNumber, unit, title, grade, hiredOn, employment };
};

const scoresContext = (run: Run): object =>
  Object.fromEntries(
    [...run.state.scores].flatMap(([key, result]) =>
      result !== ERASED && result.available
        ? [[key, { value: result.value, band: result.band ?? null }]]
        : [],
    ),
  );

const answersContext = (run: Run): object =>
  Object.fromEntries(
    [...run.state.submissions].flatMap(([key, submissions]) => {
      const content = submissions.at(-1)?.content;
      return content?.kind === 'answer' && content.answer !== ERASED
        ? [[key, content.answer.fields]]
        : [];
    }),
  );
