import { ABSENT } from '../../facts/index.js';
import type { PersonId } from '../../kernel/index.js';
import { barsSubject } from '../compile/index.js';
import type { CompiledFlow, Node } from '../compile/index.js';
import type { Participant } from '../language/index.js';
import { candidates } from './candidates.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';

const NOBODY: readonly PersonId[] = [];
const NOT_BARRED: ReadonlySet<PersonId> = new Set();

export interface Found {
  readonly people: readonly PersonId[];
  /** The participant that was tried last: another one, when a fallback stepped in. */
  readonly role: string;
}

/** What stays the same while one participant falls back on another. */
export interface Inquiry {
  readonly run: Run;
  readonly scope: Scope;
  /** Participants whose people must not be among those found. */
  readonly barred?: readonly string[];
  /** People who must not be among those found. */
  readonly except?: ReadonlySet<PersonId>;
}

/** The block somebody is wanted for. */
export interface Wanted {
  readonly run: Run;
  readonly scope: Scope;
  readonly node: Node;
}

/** Asks for people of a participant for a block, without those whom the block itself bars. */
export const inquiryAt = ({ run, scope, node }: Wanted, role: string): Inquiry => ({
  run,
  scope,
  barred: node.kind === 'decision' || node.kind === 'vote' ? node.document.not : [],
  except: barsSubject(run.flow, node, role) ? new Set([run.state.subject]) : NOT_BARRED,
});

export interface Assignee {
  readonly person: PersonId;
  readonly role: string;
}

/**
 * Finds the people of a participant as the directory stands now, and applies the flow's own rule
 * for nobody: skip, or another participant. People who left, and those the flow bars, never count.
 */
export const findPeople = (inquiry: Inquiry, role: string): Found =>
  search(inquiry, role, new Set());

const search = (inquiry: Inquiry, role: string, tried: Set<string>): Found => {
  const { run, scope, except = NOT_BARRED } = inquiry;
  if (role === 'each')
    return { people: scope.elements.slice(-1).filter((person) => !except.has(person)), role };
  const participant = run.flow.document.participants[role];
  if (participant === undefined || tried.has(role)) return { people: NOBODY, role };
  tried.add(role);
  const people = admissible(inquiry, role, participant);
  if (people.length > 0) return { people, role };
  return typeof participant.nobody === 'object'
    ? search(inquiry, participant.nobody.use, tried)
    : { people: NOBODY, role };
};

/** The participant's own people who may be among those found. */
const admissible = (
  { run, barred = [], except = NOT_BARRED }: Inquiry,
  role: string,
  { notSameAs = [] }: Participant,
): readonly PersonId[] => {
  const others = [...notSameAs, ...barred].filter((other) => other !== role);
  const bars = new Set([...except, ...others.flatMap((other) => candidates(run, other))]);
  return [...new Set(candidates(run, role))].filter(
    (person) => !bars.has(person) && isPresent(run, person),
  );
};

export interface Assigned {
  readonly assignees: readonly Assignee[];
  /** Participants without anybody, of those that the flow is not to be launched without. */
  readonly missed: readonly string[];
}

/** Everyone who has to do a step that names one or several participants. */
export const findAssignees = (wanted: Wanted, who: string | readonly string[]): Assigned => {
  const assignees = new Map<PersonId, Assignee>();
  const missed: string[] = [];
  for (const role of typeof who === 'string' ? [who] : who) {
    const found = findPeople(inquiryAt(wanted, role), role);
    for (const person of found.people) {
      if (!assignees.has(person)) assignees.set(person, { person, role: found.role });
    }
    if (isMissed(wanted.run.flow, found)) missed.push(found.role);
  }
  return { assignees: [...assignees.values()], missed };
};

/** Nobody was found, and the last participant that was tried blocks the launch. */
export const isMissed = ({ document }: CompiledFlow, { people, role }: Found): boolean =>
  people.length === 0 && document.participants[role]?.nobody === 'block launch';

const isPresent = (run: Run, id: PersonId): boolean => {
  const person = run.person(id);
  return person !== ABSENT && person.employment !== 'left';
};
