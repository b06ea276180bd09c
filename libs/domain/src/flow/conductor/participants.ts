import { ABSENT } from '../../facts/index.js';
import type { PersonFact, UnitFact } from '../../facts/index.js';
import { as, derivedId } from '../../kernel/index.js';
import type { PersonId, UnitId } from '../../kernel/index.js';
import type { Participant } from '../language/index.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';

export interface Found {
  readonly people: readonly PersonId[];
  /** The participant that was used in the end: another one, when a fallback stepped in. */
  readonly role: string;
}

/** What stays the same while one participant falls back on another. */
export interface Inquiry {
  readonly run: Run;
  readonly scope: Scope;
  /** Participants whose people must not be among those found. */
  readonly barred?: readonly string[];
}

export interface Assignee {
  readonly person: PersonId;
  readonly role: string;
}

const NOBODY: readonly PersonId[] = [];

/**
 * Finds the people of a participant as the directory stands now, and applies the flow's own rule
 * for nobody: skip, or another participant. People who left, and those the flow bars, never count.
 */
export const findPeople = (inquiry: Inquiry, role: string): Found =>
  search(inquiry, role, new Set());

const search = (inquiry: Inquiry, role: string, tried: Set<string>): Found => {
  const { run, scope, barred = [] } = inquiry;
  if (role === 'each') return { people: scope.elements.slice(-1), role };
  const participant = run.flow.document.participants[role];
  if (participant === undefined || tried.has(role)) return { people: NOBODY, role };
  tried.add(role);
  const bars = new Set(
    [...(participant.notSameAs ?? []), ...barred]
      .filter((other) => other !== role)
      .flatMap((other) => candidates(run, other)),
  );
  const people = [...new Set(candidates(run, role))].filter(
    (person) => !bars.has(person) && isPresent(run, person),
  );
  if (people.length > 0) return { people, role };
  return typeof participant.nobody === 'object'
    ? search(inquiry, participant.nobody.use, tried)
    : { people: NOBODY, role };
};

/** Everyone who has to do a step that names one or several participants. */
export const findAssignees = (
  inquiry: Inquiry,
  who: string | readonly string[],
): readonly Assignee[] => {
  const assignees = new Map<PersonId, Assignee>();
  for (const role of typeof who === 'string' ? [who] : who) {
    const found = findPeople(inquiry, role);
    for (const person of found.people) {
      if (!assignees.has(person)) assignees.set(person, { person, role: found.role });
    }
  }
  return [...assignees.values()];
};

const isPresent = (run: Run, id: PersonId): boolean => {
  const person = run.person(id);
  return person !== ABSENT && person.employment !== 'left';
};

const candidates = (run: Run, role: string): readonly PersonId[] => {
  const participant: Participant | undefined = run.flow.document.participants[role];
  if (participant === undefined) return NOBODY;
  if ('subject' in participant) return [run.state.subject];
  if ('lineManager' in participant) return managerAt(run, participant.lineManager);
  if ('dottedLine' in participant) return dottedLine(run);
  if ('unitRole' in participant) return holdersOf(run, participant.unitRole);
  if ('named' in participant) {
    return participant.named.map((number) => derivedId<PersonId>('person', number));
  }
  return run.state.nominated.get(role) ?? NOBODY;
};

const subjectFact = (run: Run): PersonFact | undefined => {
  const fact = run.person(run.state.subject);
  return fact === ABSENT ? undefined : fact;
};

/** The manager `levels` above the subject; nobody when the line ends before. */
const managerAt = (run: Run, levels: number): readonly PersonId[] => {
  let at: PersonFact | undefined = subjectFact(run);
  for (let level = 0; level < levels && at !== undefined; level += 1) {
    const manager: PersonId | undefined = at.lineManager;
    if (manager === undefined) return NOBODY;
    const fact = run.person(manager);
    at = fact === ABSENT ? undefined : fact;
  }
  return at === undefined ? NOBODY : [at.id];
};

const dottedLine = (run: Run): readonly PersonId[] => {
  const manager = subjectFact(run)?.dottedLine;
  return manager === undefined ? NOBODY : [manager];
};

/** Who holds a role in the subject's unit or, when nobody does, in the nearest unit above it. */
const holdersOf = (run: Run, role: string): readonly PersonId[] => {
  let id: UnitId | undefined = subjectFact(run)?.unit ?? as<UnitId>(run.state.unit);
  while (id !== undefined) {
    const unit: UnitFact | typeof ABSENT = run.known(run.facts.unit(id), { fact: 'unit', id });
    if (unit === ABSENT) return NOBODY;
    const holders = unit.roles[role];
    if (holders !== undefined && holders.length > 0) return holders;
    id = unit.parent;
  }
  return NOBODY;
};
