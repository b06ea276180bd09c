import { dateOf } from '../../calendar/index.js';
import type { PersonId } from '../../kernel/index.js';
import { stepDoers } from '../../review/record/index.js';
import type { Barring, Condition } from '../compile/index.js';
import { earlierDoers } from './earlier-doers.js';
import { contextWith, personContext } from './context-parts.js';
import type { PeopleOf } from './context-parts.js';
import type { Run } from './run.js';

/** Somebody who might be found for a participant. */
export interface Candidate {
  readonly role: string;
  readonly id: PersonId;
}

/** Asks a condition about a candidate on this day. Null is no answer, and never a yes. */
const ask = (
  run: Run,
  { id }: Candidate,
  { condition, peopleOf }: { readonly condition: Condition; readonly peopleOf: PeopleOf },
): boolean | undefined =>
  condition(
    Object.assign(contextWith(run, peopleOf), {
      candidate: personContext(run, id),
      today: dateOf(run.now, run.flow.document.zone),
    }),
  );

/** Whether a candidate is one whom a directory query looks for. */
export const isWanted = (run: Run, candidate: Candidate, peopleOf: PeopleOf): boolean => {
  const condition = run.flow.people.get(candidate.role)?.where;
  return condition !== undefined && ask(run, candidate, { condition, peopleOf }) === true;
};

/** Whether a candidate has the qualification the participant asks for, today. */
export const isQualified = (run: Run, candidate: Candidate, peopleOf: PeopleOf): boolean => {
  const condition = run.flow.people.get(candidate.role)?.qualified;
  return condition === undefined || ask(run, candidate, { condition, peopleOf }) === true;
};

/**
 * Whether a participant bars a candidate. A condition without an answer bars, because it is a
 * prohibition; what lifts a bar must be a plain yes, or a lifting recorded by its approver.
 */
export const isBarred = (run: Run, candidate: Candidate, peopleOf: PeopleOf): boolean => {
  const bars = run.flow.people.get(candidate.role)?.bars ?? [];
  const answer = (condition: Condition) => ask(run, candidate, { condition, peopleOf });
  return bars.some((bar) => applies(run, candidate, { bar, answer }));
};

const applies = (
  run: Run,
  candidate: Candidate,
  {
    bar,
    answer,
  }: { readonly bar: Barring; readonly answer: (of: Condition) => boolean | undefined },
): boolean => {
  const { when, unless, approvedBy } = bar;
  const { role, id } = candidate;
  const isMeant =
    bar.did === undefined ? when === undefined || answer(when) !== false : hasDone(run, bar, id);
  if (!isMeant) return false;
  const isApproved = approvedBy !== undefined && run.state.lifted.get(role)?.includes(id) === true;
  return !isApproved && (unless === undefined || answer(unless) !== true);
};

const hasDone = (run: Run, { did = '', times }: Barring, id: PersonId): boolean => {
  if (times === undefined) return stepDoers(run.state, did).includes(id);
  const last = earlierDoers(run, did).slice(0, times);
  return last.length === times && last.every((doers) => doers.includes(id));
};
