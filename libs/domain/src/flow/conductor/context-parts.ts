import { ABSENT } from '../../facts/index.js';
import type { PersonFact } from '../../facts/index.js';
import type { PersonId } from '../../kernel/index.js';
import { ERASED, namedOutcome, resultOfRecord } from '../../review/record/index.js';
import type { Run } from './run.js';

/** Whom a participant names as the directory stands now. */
export type PeopleOf = (role: string) => readonly PersonId[];

/**
 * The one context every FEEL expression of a flow is evaluated in. Missing parts are absent, so
 * that a condition on them is null, never an accident. A part is made when it is looked at: most
 * conditions look at one, and the others would cost more than the condition.
 */
export const contextWith = (run: Run, peopleOf: PeopleOf): object => ({
  get facts() {
    return factsContext(run);
  },
  get person() {
    return personContext(run, run.state.subject);
  },
  get participants() {
    return participantsContext(run, peopleOf);
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
        raised: (run.state.submissions.get(key) ?? []).at(-1)?.raised ?? [],
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

/**
 * What is known of a person; ids are there to be compared. Each fact is read when it is looked at:
 * what a condition does not ask, a review does not depend on.
 */
export const personContext = (run: Run, id: PersonId): object => {
  const fact = run.person(id);
  if (fact === ABSENT) return {};
  const known = {};
  for (const name of Object.keys(fact).filter(isToldOf))
    Object.defineProperty(known, name, { get: () => fact[name], enumerable: true });
  const rank = run.flow.document.grades?.indexOf(fact.grade) ?? -1;
  return rank < 0 ? known : Object.assign(known, { rank: rank + 1 });
};

const isToldOf = (name: string): name is keyof PersonFact => name !== 'calendar';

/** For each participant how many they are, and the first of them; found when looked at. */
const participantsContext = (run: Run, peopleOf: PeopleOf): object => {
  const context = {};
  for (const role of Object.keys(run.flow.document.participants)) {
    const get = (): object => {
      const people = peopleOf(role);
      const [first] = people;
      const number = people.length;
      return first === undefined ? { number } : { ...personContext(run, first), number };
    };
    Object.defineProperty(context, role, { get, enumerable: true });
  }
  return context;
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
