import type { PersonId } from '../../kernel/index.js';
import { barsSubject } from '../compile/index.js';
import type { Node } from '../compile/index.js';
import type { Nobody, Participant, TooFew } from '../language/index.js';
import { isBarred, isQualified } from './candidate-conditions.js';
import { candidates, isPresent, peoplePresent } from './candidates.js';
import { choosePeople } from './choose-people.js';
import type { Choice } from './choose-people.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';

const NOBODY: readonly PersonId[] = [];
const NOT_BARRED: ReadonlySet<PersonId> = new Set();
/** So many levels above are tried before nobody is left to ask. */
export const HIGHEST_LEVEL = 20;

/** What the flow does about nobody or too few. */
export type Shortage = Extract<Nobody | TooFew, string>;

export interface Found extends Omit<Choice, 'people'> {
  readonly people: readonly PersonId[];
  /** The participant that was tried last: another one, when a fallback stepped in. */
  readonly role: string;
  /** Nobody or too few were found, and this is what the flow says about it. */
  readonly shortage?: Shortage;
}

/** What stays the same while one participant falls back on another. */
export interface Inquiry {
  readonly run: Run;
  readonly scope: Scope;
  /** Participants whose people must not be among those found. */
  readonly barred?: readonly string[];
  /** People who must not be among those found. */
  readonly except?: ReadonlySet<PersonId>;
  /** The block's own rule for nobody, before that of the participant it names. */
  readonly nobody?: Nobody | undefined;
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
  nobody: node.kind === 'task' || node.kind === 'decision' ? node.document.nobody : undefined,
});

/**
 * Finds the people of a participant as the directory stands now, and applies the flow's own rule
 * for nobody or too few. People who left, and those the flow bars, never count.
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
  const people = admissible({ inquiry, role, participant });
  const rule = ruleFor(inquiry, participant, people.length);
  if (rule === undefined) return { ...choosePeople(run, participant, people), role };
  return inShortage({ inquiry, role, participant, people, tried }, rule);
};

/** The rule for how many were found; none when they are enough. */
const ruleFor = (
  inquiry: Inquiry,
  { atLeast = 1, nobody, tooFew }: Participant,
  found: number,
): Nobody | TooFew | undefined => {
  if (found >= atLeast) return undefined;
  const forNobody = inquiry.nobody ?? nobody;
  return found === 0 ? forNobody : (tooFew ?? forNobody);
};

interface Short {
  readonly inquiry: Inquiry;
  readonly role: string;
  readonly participant: Participant;
  readonly people: readonly PersonId[];
  readonly tried: Set<string>;
}

const inShortage = (short: Short, rule: Nobody | TooFew): Found => {
  const { inquiry, role, people, tried } = short;
  const { nobody: _, ...rest } = inquiry;
  if (typeof rule === 'object') {
    if ('use' in rule) return search(rest, rule.use, tried);
    const more = search(rest, rule.widen, tried).people;
    return { people: [...new Set([...people, ...more])], role };
  }
  if (rule === 'next level') return oneLevelUp(short);
  return { people: rule === 'proceed flagged' ? people : NOBODY, role, shortage: rule };
};

/** Adds the people of one level after the other above a participant, until they are enough. */
const oneLevelUp = (short: Short): Found => {
  const { inquiry, role, participant, people } = short;
  const found = new Set(people);
  const { atLeast = 1 } = participant;
  for (let above = 1; above <= HIGHEST_LEVEL; above += 1) {
    if (found.size >= atLeast)
      return { ...choosePeople(inquiry.run, participant, [...found]), role };
    for (const person of admissible(short, above)) found.add(person);
  }
  return { people: NOBODY, role, shortage: 'next level' };
};

/** The participant's own people who may be among those found; so many levels above it. */
const admissible = (
  { inquiry, role, participant }: Pick<Short, 'inquiry' | 'role' | 'participant'>,
  above = 0,
): readonly PersonId[] => {
  const isAllowed = allowedFor(inquiry, role, participant);
  return [...new Set(candidates(inquiry.run, role, above))].filter(isAllowed);
};

/** Whether somebody may do what a participant is wanted for, however they were found. */
export const allowedFor = (
  { run, barred = [], except = NOT_BARRED }: Inquiry,
  role: string,
  { notSameAs = [] }: Pick<Participant, 'notSameAs'>,
): ((person: PersonId) => boolean) => {
  const others = [...notSameAs, ...barred].filter((other) => other !== role);
  const bars = new Set([...except, ...others.flatMap((other) => candidates(run, other))]);
  const peopleOf = (other: string) => peoplePresent(run, other);
  return (id) =>
    !bars.has(id) &&
    isPresent(run, id) &&
    isQualified(run, { role, id }, peopleOf) &&
    !isBarred(run, { role, id }, peopleOf);
};

/** The flow is not to be launched without these people, and they are not there. */
export const isMissed = ({ shortage }: Found): boolean => shortage === 'block launch';
