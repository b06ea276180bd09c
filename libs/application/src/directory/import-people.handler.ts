import { mayAct } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { personIdOf, planImport } from '@reprise/domain/directory';
import type { ImportPlan, PeopleRow } from '@reprise/domain/directory';
import { derivedId } from '@reprise/domain/kernel';
import type { PersonId, Refusal } from '@reprise/domain/kernel';
import { answeredBefore, append, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore, StreamWrite } from '../ports/index.js';
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
  readonly plan: Pick<ImportPlan, 'problems' | 'rows'> & {
    readonly people: number;
    readonly units: number;
  };
}

/** Streams in one append; a larger file is imported in pages, each with a command id of its own. */
const PAGE = 100;

export const importPeople =
  (store: EventStore, source: DirectorySource) =>
  async (command: ImportPeople, request: Request): Promise<Imported | Refusal> => {
    const denied = mayAct(request.actor, 'import people');
    if (denied !== undefined) return denied;
    const repeated = await answeredBefore(store, request);
    if (repeated?.kind === 'refused') return repeated;
    await source.catchUp();
    const { directory } = source;
    const isThere = (id: PersonId): boolean => directory.has(id);
    const on = dateOf(request.at, command.zone);
    const plan = planImport(command.rows, on, (number) => isThere(personIdOf(number)));
    const answer =
      repeated ??
      (isOnlyAsked(command, plan)
        ? { kind: 'done', position: await store.head() }
        : await appendPlan(store, { plan, request, isThere }));
    return { kind: 'imported', answer, plan: summaryOf(plan) };
  };

/** Nothing is imported in a dry run, nor from a file with mistakes unless that was asked for. */
const isOnlyAsked = ({ dryRun, skipProblems }: ImportPeople, { problems }: ImportPlan): boolean =>
  dryRun || (problems.length > 0 && !skipProblems);

const summaryOf = ({ problems, rows, people, units }: ImportPlan): Imported['plan'] => ({
  problems,
  rows,
  people: people.length,
  units: units.length,
});

interface Planned {
  readonly plan: ImportPlan;
  readonly request: Request;
  readonly isThere: (id: PersonId) => boolean;
}

const appendPlan = async (
  store: EventStore,
  { plan, request, isThere }: Planned,
): Promise<Answer> => {
  // Units that exist keep what they have; people who exist are corrected one by one, not here.
  const units = plan.units.filter(({ id }) => !isThere(id as PersonId));
  const people = plan.people.filter(({ id }) => !isThere(id as PersonId));
  const writes: readonly StreamWrite[] = [
    ...units.map(({ id, events }) =>
      writeOf({ category: 'unit', id, expected: 'noStream', events }, request),
    ),
    ...people.map(({ id, events }) =>
      writeOf({ category: 'person', id, expected: 'noStream', events }, request),
    ),
  ];
  let answer: Answer = { kind: 'done', position: await store.head() };
  for (let from = 0; from < writes.length; from += PAGE) {
    const page = writes.slice(from, from + PAGE);
    const commandId = derivedId<PersonId>('page', request.commandId, String(from));
    const isLast = from + PAGE >= writes.length;
    const { claim: _, ...unclaimed } = request;
    const pageRequest = isLast ? request : { ...unclaimed, commandId };
    const result = await append(store, { request: pageRequest, writes: page });
    if (result === 'again') continue;
    answer = result;
  }
  return answer;
};
