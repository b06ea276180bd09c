import { ABSENT } from '../../facts/index.js';
import type { PersonFact, UnitFact } from '../../facts/index.js';
import { as } from '../../kernel/index.js';
import type { PersonId, UnitId } from '../../kernel/index.js';
import type { Run } from './run.js';

const NOBODY: readonly PersonId[] = [];
/** Lines and trees of units are looked up this far; a circle in the directory ends here too. */
const HIGHEST = 20;

export const factOf = (run: Run, id: PersonId): PersonFact | undefined => {
  const fact = run.person(id);
  return fact === ABSENT ? undefined : fact;
};

/** Everybody above a person, the direct manager first. */
export const lineAbove = (run: Run, id: PersonId): readonly PersonFact[] => {
  const line: PersonFact[] = [];
  let at = factOf(run, id)?.lineManager;
  while (at !== undefined && line.length < HIGHEST) {
    const fact = factOf(run, at);
    if (fact === undefined) break;
    line.push(fact);
    at = fact.lineManager;
  }
  return line;
};

/** The manager `levels` above the subject; nobody when the line ends before. */
export const managerAt = (run: Run, levels: number): readonly PersonId[] => {
  let at: PersonFact | undefined = factOf(run, run.state.subject);
  for (let level = 0; level < levels && at !== undefined; level += 1) {
    const manager: PersonId | undefined = at.lineManager;
    at = manager === undefined ? undefined : factOf(run, manager);
  }
  return at === undefined ? NOBODY : [at.id];
};

/** Every manager of the subject up to a level, or up to the first who has one of these grades. */
export const managersUpTo = (
  run: Run,
  upTo: number | { readonly grades: readonly string[] },
): readonly PersonId[] => {
  const line = lineAbove(run, run.state.subject);
  if (typeof upTo === 'number') return line.slice(0, upTo).map(({ id }) => id);
  const last = line.findIndex(({ grade }) => upTo.grades.includes(grade));
  return (last < 0 ? line : line.slice(0, last + 1)).map(({ id }) => id);
};

interface InUnit {
  readonly role: string;
  /** How many units that have holders are passed over on the way up. */
  readonly above: number;
  readonly from?: UnitId;
}

/** Who holds a role in a unit or, when nobody does, in the nearest unit above it. */
export const holdersOf = (run: Run, { role, above, from }: InUnit): readonly PersonId[] => {
  let passed = 0;
  for (const { roles } of unitsFrom(run, from ?? unitOfSubject(run))) {
    const holders = holdersIn(roles, role);
    if (holders.length === 0) continue;
    if (passed === above) return holders;
    passed += 1;
  }
  return NOBODY;
};

/** Letter case does not count: people files keep roles in small letters, whatever a flow writes. */
const holdersIn = (roles: UnitFact['roles'], role: string): readonly PersonId[] => {
  const wanted = role.toLowerCase();
  return Object.entries(roles).flatMap(([name, holders]) =>
    name.toLowerCase() === wanted ? holders : NOBODY,
  );
};

const unitOfSubject = (run: Run): UnitId =>
  factOf(run, run.state.subject)?.unit ?? as<UnitId>(run.state.unit);

/** A unit and those above it, from below. */
const unitsFrom = function* (run: Run, from: UnitId): Generator<UnitFact> {
  let id: UnitId | undefined = from;
  while (id !== undefined) {
    const unit: UnitFact | typeof ABSENT = run.known(run.facts.unit(id), { fact: 'unit', id });
    if (unit === ABSENT) return;
    yield unit;
    id = unit.parent;
  }
};
