import { ABSENT } from '../../facts/index.js';
import type { PersonFact, UnitFact } from '../../facts/index.js';
import { as, derivedId } from '../../kernel/index.js';
import type { PersonId, UnitId } from '../../kernel/index.js';
import type { Participant } from '../language/index.js';
import type { Run } from './run.js';

const NOBODY: readonly PersonId[] = [];

/** The people whom a participant names as the directory stands now, whether they may act or not. */
export const candidates = (run: Run, role: string): readonly PersonId[] => {
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
