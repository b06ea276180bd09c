import { ABSENT } from '../../facts/index.js';
import { derivedId } from '../../kernel/index.js';
import type { PersonId, UnitId } from '../../kernel/index.js';
import type { Participant } from '../language/index.js';
import { isWanted } from './candidate-conditions.js';
import { daysLed, daysToCount, untilToday } from './days-led.js';
import { factOf, holdersOf, managerAt, managersUpTo } from './line.js';
import type { Run } from './run.js';

const NOBODY: readonly PersonId[] = [];
/** At most so many are compared one by one; more need a unit or a participant to look among. */
const MOST_COMPARED = 5_000;

/**
 * The people whom a participant names as the directory stands now, whether they may act or not;
 * `above` looks so many levels higher than the participant says.
 */
export const candidates = (run: Run, role: string, above = 0): readonly PersonId[] => {
  const participant: Participant | undefined = run.flow.document.participants[role];
  // A participant that is looked for on the way to itself finds nobody.
  if (participant === undefined || run.seeking.has(role)) return NOBODY;
  run.seeking.add(role);
  try {
    return above === 0 ? named(run, role, participant) : higher(run, participant, above);
  } finally {
    run.seeking.delete(role);
  }
};

/** Those of a participant who are there: the absent and those who left do not count. */
export const peoplePresent = (run: Run, role: string): readonly PersonId[] =>
  candidates(run, role).filter((person) => isPresent(run, person));

export const isPresent = (run: Run, id: PersonId): boolean => {
  const person = run.person(id);
  return person !== ABSENT && person.employment !== 'left';
};

const named = (run: Run, role: string, participant: Participant): readonly PersonId[] => {
  if ('subject' in participant) return [run.state.subject];
  if ('lineManager' in participant) return ledBy(run, participant, participant.lineManager);
  if ('managersUpTo' in participant) return managersUpTo(run, participant.managersUpTo);
  if ('dottedLine' in participant) return ledBy(run, participant, 'dotted');
  if ('unitRole' in participant) return holdersOf(run, { role: participant.unitRole, above: 0 });
  return furtherNamed(run, role, participant);
};

type Further = Exclude<
  Participant,
  | { subject: true }
  | { lineManager: number }
  | { managersUpTo: unknown }
  | { dottedLine: true }
  | { unitRole: string }
>;

const furtherNamed = (run: Run, role: string, participant: Further): readonly PersonId[] => {
  if ('named' in participant) {
    return participant.named.map((number) => derivedId<PersonId>('person', number));
  }
  if ('group' in participant) {
    const from = derivedId<UnitId>('unit', participant.of);
    return holdersOf(run, { role: participant.group, above: 0, from });
  }
  if ('ownerOf' in participant) {
    const owner = run.flow.document.measures[participant.ownerOf]?.owner;
    return owner === undefined ? NOBODY : candidates(run, owner);
  }
  if ('where' in participant) return compared(run, role, participant);
  return toldOf(run, role, participant);
};

type Told = Extract<
  Further,
  { launchedBy: true } | { workedWith: string } | { nominatedIn: string }
>;

/** Who is known from what was said or recorded, not from where they stand. */
const toldOf = (run: Run, role: string, participant: Told): readonly PersonId[] => {
  if ('launchedBy' in participant) return list(run.state.launchedBy);
  if ('workedWith' in participant) return colleagues(run, participant);
  return run.state.nominated.get(role) ?? NOBODY;
};

const list = (person: PersonId | undefined): readonly PersonId[] =>
  person === undefined ? NOBODY : [person];

/** Who leads the subject, and where both are to do it, who led them in the period before. */
const ledBy = (
  run: Run,
  { changed }: Participant,
  line: number | 'dotted',
): readonly PersonId[] => {
  const now =
    line === 'dotted' ? list(factOf(run, run.state.subject)?.dottedLine) : managerAt(run, line);
  const least = daysToCount(changed);
  if (least === undefined) return now;
  const served = [...daysLed(run, line)].filter(([, days]) => days >= least);
  return [...new Set([...now, ...served.map(([person]) => person)])];
};

/** With whom the first of a participant worked in the period, the longest first. */
const colleagues = (
  run: Run,
  { workedWith, most }: Extract<Participant, { workedWith: string }>,
): readonly PersonId[] => {
  const [person] = candidates(run, workedWith);
  if (person === undefined) return NOBODY;
  const period = untilToday(run);
  const known = run.known(run.facts.workedWith(person, period), {
    ...{ fact: 'workedWith', person, period },
  });
  return known === ABSENT ? NOBODY : known.filter((id) => isPresent(run, id)).slice(0, most);
};

/** Those among the compared for whom the participant's condition holds. */
const compared = (
  run: Run,
  role: string,
  { among }: Extract<Participant, { among: unknown }>,
): readonly PersonId[] => {
  const people =
    typeof among === 'object' ? candidates(run, among.participant) : members(run, among);
  if (people.length > MOST_COMPARED) return NOBODY;
  return people.filter((id) => isWanted(run, { role, id }, (other) => peoplePresent(run, other)));
};

const members = (run: Run, among: 'same unit' | 'anyone'): readonly PersonId[] => {
  const of = among === 'anyone' ? among : (factOf(run, run.state.subject)?.unit ?? run.state.unit);
  const known = run.known(run.facts.members(of), { fact: 'members', of });
  return known === ABSENT ? NOBODY : known;
};

/** Higher than a participant says: the line, or the units above. */
const higher = (run: Run, participant: Participant, above: number): readonly PersonId[] => {
  if ('unitRole' in participant) return holdersOf(run, { role: participant.unitRole, above });
  if ('group' in participant) {
    const from = derivedId<UnitId>('unit', participant.of);
    return holdersOf(run, { role: participant.group, above, from });
  }
  const level = 'lineManager' in participant ? participant.lineManager : 0;
  return managerAt(run, level + above);
};
