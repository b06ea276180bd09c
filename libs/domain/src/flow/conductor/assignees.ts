import type { PersonId } from '../../kernel/index.js';
import type { Chosen } from '../../review/record/index.js';
import type { Node } from '../compile/index.js';
import { lineAbove } from './line.js';
import { allowedFor, findPeople, inquiryAt } from './participants.js';
import type { Found, Shortage, Wanted } from './participants.js';

export interface Assignee {
  readonly person: PersonId;
  readonly role: string;
  readonly isOffered?: true;
}

/** A participant for whom nobody or too few were found. */
export interface Short {
  readonly role: string;
  readonly rule: Shortage;
  readonly found: number;
}

export interface Assigned {
  readonly assignees: readonly Assignee[];
  readonly short: readonly Short[];
  readonly chosen: readonly Chosen[];
}

type SamePerson = 'merge' | 'keep' | 'raise';

/** Everyone who has to do a step that names one or several participants. */
export const findAssignees = (wanted: Wanted, who: string | readonly string[]): Assigned => {
  const assignees: Assignee[] = [];
  const short: Short[] = [];
  const chosen: Chosen[] = [];
  for (const asked of typeof who === 'string' ? [who] : who) {
    const found = findPeople(inquiryAt(wanted, asked), asked);
    const { role } = found;
    for (const person of found.people) {
      assignees.push(...placed(wanted, { asked, person, found }, assignees));
    }
    short.push(...shortageOf(found));
    if (found.chosen !== undefined) chosen.push({ role, ...found.chosen });
  }
  return { assignees, short, chosen };
};

/** Nobody or too few, and what the flow says about it; nothing when there are enough. */
export const shortageOf = ({ role, shortage, people }: Found): readonly Short[] =>
  shortage === undefined ? [] : [{ role, rule: shortage, found: people.length }];

interface Placing {
  readonly asked: string;
  readonly person: PersonId;
  readonly found: Found;
}

/** A further assignee; nobody, or somebody else, where one person stands for two participants. */
const placed = (
  wanted: Wanted,
  { asked, person, found }: Placing,
  before: readonly Assignee[],
): readonly Assignee[] => {
  const { role, isOffered } = found;
  const as = (whom: PersonId): Assignee => ({
    person: whom,
    role,
    ...(isOffered === undefined ? {} : { isOffered }),
  });
  if (before.every((other) => other.person !== person)) return [as(person)];
  switch (samePersonAt(wanted.node)) {
    case 'merge':
      return [];
    case 'keep':
      return before.some((other) => other.person === person && other.role === role)
        ? []
        : [as(person)];
    case 'raise': {
      const above = nextAbove(wanted, { asked, person, role }, before);
      return above === undefined ? [] : [as(above)];
    }
  }
};

const samePersonAt = (node: Node): SamePerson =>
  node.kind === 'task' || node.kind === 'decision'
    ? (node.document.samePerson ?? 'merge')
    : 'merge';

/** The nearest manager above somebody who has no part in the step yet and may have one. */
const nextAbove = (
  wanted: Wanted,
  {
    asked,
    person,
    role,
  }: { readonly asked: string; readonly person: PersonId; readonly role: string },
  before: readonly Assignee[],
): PersonId | undefined => {
  const participant = wanted.run.flow.document.participants[role] ?? {};
  const isAllowed = allowedFor(inquiryAt(wanted, asked), role, participant);
  return lineAbove(wanted.run, person)
    .map(({ id }) => id)
    .find((id) => before.every((other) => other.person !== id) && isAllowed(id));
};
