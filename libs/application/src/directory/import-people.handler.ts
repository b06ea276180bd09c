import { mayAct } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { planImport } from '@reprise/domain/directory';
import type { ImportPlan, PeopleRow } from '@reprise/domain/directory';
import { as, derivedId } from '@reprise/domain/kernel';
import type { PersonId, Refusal } from '@reprise/domain/kernel';
import { answeredBefore, append, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Change, Request } from '../kernel/index.js';
import type { EventStore, ExpectedRevision, StreamWrite } from '../ports/index.js';
import type { DirectorySource } from './directory-source.js';

export interface ImportPeople {
  readonly rows: readonly PeopleRow[];
  /** Only says what would happen. */
  readonly dryRun: boolean;
  /** Imports the rows without a problem when others have one; otherwise nothing is imported. */
  readonly skipProblems: boolean;
  readonly zone: string;
}

export interface Imported {
  readonly kind: 'imported';
  readonly answer: Answer;
  readonly plan: Pick<ImportPlan, 'problems' | 'rows' | 'joined' | 'changed'> & {
    /** People and units about whom something new is told. */
    readonly people: number;
    readonly units: number;
  };
}

/** Streams in one append; a larger file is imported in pages, each with a command id of its own. */
const PAGE = 100;

/**
 * Imports a people file: who is new joins, who is there is corrected. When somebody else changes
 * the directory meanwhile, the rest is planned again on what it then says.
 */
export const importPeople =
  (store: EventStore, source: DirectorySource) =>
  async (command: ImportPeople, request: Request): Promise<Imported | Refusal> => {
    const denied = mayAct(request.actor, 'import people');
    if (denied !== undefined) return denied;
    const repeated = await answeredBefore(store, request);
    if (repeated?.kind === 'refused') return repeated;
    let plan = await planned(source, command, request);
    const answer =
      repeated ??
      (isOnlyAsked(command, plan)
        ? { kind: 'done' as const, position: await store.head() }
        : await untilAppended(async () => {
            // Asked again only when somebody else was first: then on what the directory says now.
            plan = await planned(source, command, request);
            return appendPlan({ store, source }, plan, request);
          }));
    if (answer.kind === 'refused') return answer;
    return { kind: 'imported', answer, plan: summaryOf(plan) };
  };

const planned = async (
  source: DirectorySource,
  { rows, zone }: ImportPeople,
  { at }: Request,
): Promise<ImportPlan> => {
  await source.catchUp();
  return planImport(rows, dateOf(at, zone), source.directory);
};

/** Nothing is imported in a dry run, nor from a file with mistakes unless that was asked for. */
const isOnlyAsked = ({ dryRun, skipProblems }: ImportPeople, { problems }: ImportPlan): boolean =>
  dryRun || (problems.length > 0 && !skipProblems);

const summaryOf = (plan: ImportPlan): Imported['plan'] => {
  const { problems, rows, joined, changed, people, units } = plan;
  return { problems, rows, joined, changed, people: people.length, units: units.length };
};

interface Log {
  readonly store: EventStore;
  readonly source: DirectorySource;
}

/** Where a stream stands; only those of people and units who are corrected are there to be read. */
const expectedOf = async (
  { store, source }: Log,
  { category, id }: Omit<Change, 'expected'>,
): Promise<ExpectedRevision> => {
  if (!source.directory.has(as<PersonId>(id))) return 'noStream';
  const events = await store.readStream(`${category}-${id}`);
  return events.at(-1)?.revision ?? 'noStream';
};

const appendPlan = async (
  log: Log,
  plan: ImportPlan,
  request: Request,
): Promise<Answer | 'again'> => {
  const { claim: _, ...unclaimed } = request;
  const changes: readonly Omit<Change, 'expected'>[] = [
    ...plan.units.map((unit) => ({ category: 'unit' as const, ...unit })),
    ...plan.people.map((person) => ({ category: 'person' as const, ...person })),
  ];
  let answer: Answer = { kind: 'done', position: await log.store.head() };
  for (let from = 0; from === 0 || from < changes.length; from += PAGE) {
    const page = changes.slice(from, from + PAGE);
    const writes = await Promise.all(page.map((change) => writeAt(log, change, request)));
    const isLast = from + PAGE >= changes.length;
    const result = await append(log.store, { request: isLast ? request : unclaimed, writes });
    if (result === 'again') return 'again';
    if (result.kind === 'refused') return result;
    answer = result;
  }
  return answer;
};

/**
 * The events of one stream. Their ids come of what is written where, so that a page sent twice is
 * written once, and one that is planned again after somebody else's change is another one.
 */
const writeAt = async (
  log: Log,
  change: Omit<Change, 'expected'>,
  request: Request,
): Promise<StreamWrite> => {
  const expected = await expectedOf(log, change);
  const commandId = derivedId<PersonId>('import', request.commandId, String(expected));
  return writeOf({ ...change, expected }, { ...request, commandId });
};
