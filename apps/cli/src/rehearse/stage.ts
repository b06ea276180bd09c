import { DirectorySource, importPeople } from '@reprise/application/directory';
import { startOfDay } from '@reprise/domain/calendar';
import type { ImportProblem, PeopleRow } from '@reprise/domain/directory';
import type { FactSource, PersonFact } from '@reprise/domain/facts';
import type { CalendarDate, PersonId, Text } from '@reprise/domain/kernel';
import { MemoryEventStore } from '@reprise/memory-event-store';
import { columnTitle } from '@reprise/people-csv';
import { publicHolidays } from '@reprise/public-holidays';
import { randomUUID } from 'node:crypto';
import { cliActor } from '../platform/cli-actor.js';
import { joined } from '../platform/language.js';
import { CommandFailure } from '../platform/outcome.js';
import { problemLines } from '../platform/problem-lines.js';

/** The people a rehearsal is played with, as they stand on the day it starts. */
export interface StageSet {
  readonly facts: FactSource;
  readonly people: readonly PersonFact[];
  readonly nameOf: (person: PersonId) => string;
}

export interface Opening {
  readonly startsOn: CalendarDate;
  readonly zone: string;
}

/** The directory as it will stand on the first day, changes dated until then included. */
export const stageFrom = async (
  source: DirectorySource,
  { startsOn, zone }: Opening,
): Promise<StageSet> => {
  const facts = await source.factsAt(startOfDay(startsOn, zone), zone);
  const { directory } = source;
  return {
    facts,
    people: directory.everyone(startsOn),
    nameOf: (person) => directory.contact(person)?.name ?? person,
  };
};

/** A people file played as if it had been imported, by the very handler that would import it. */
export const stageFromRows = async (
  rows: readonly PeopleRow[],
  opening: Opening,
): Promise<StageSet> => {
  const at = startOfDay(opening.startsOn, opening.zone);
  const store = new MemoryEventStore({ now: () => at });
  const year = Number(opening.startsOn.slice(0, 4));
  const source = new DirectorySource(store, publicHolidays(year - 1, year + 1));
  const command = { rows, dryRun: false, skipProblems: false, zone: opening.zone };
  const request = { actor: cliActor(), commandId: randomUUID(), at };
  const imported = await importPeople(store, source)(command, request);
  if (imported.kind === 'refused') throw new Error(imported.code);
  if (imported.plan.problems.length > 0) throw brokenFile(imported.plan.problems);
  return stageFrom(source, opening);
};

/** Said here, since a rehearsal needs no installation to try the file on. */
export const brokenFile = (problems: readonly ImportProblem[]): CommandFailure => {
  const head: Text = { zh: '人员文件有错误：', en: 'The people file has mistakes:' };
  const lines = problemLines(problems, columnTitle);
  return new CommandFailure('IMPORT.PROBLEMS', joined([head, ...lines]));
};
