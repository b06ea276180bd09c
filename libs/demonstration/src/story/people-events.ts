import { handlePersonCommand, importPeople } from '@reprise/application/directory';
import { carryPersonChange } from '@reprise/application/people-changes';
import { derivedId } from '@reprise/domain/kernel';
import type { ReviewId } from '@reprise/domain/kernel';
import { handleReviewCommand } from '@reprise/application/reviews';
import type { PersonCommand } from '@reprise/domain/directory';
import { CLOCKWORK, must } from '../company/company.js';
import type { Company } from '../company/company.js';
import type { Colleague } from '../company/roster.js';
import { ZONE } from '../time/timeline.js';

/** HR imports a people file: everybody at the beginning, later whoever is new. */
export const importColleagues = async (
  company: Company,
  people: readonly Colleague[],
): Promise<void> => {
  const { handling, now, roster } = company;
  const rows = roster.rows(people);
  const command = { rows, dryRun: false, skipProblems: false, zone: ZONE };
  const request = company.request(company.actor('hr'), now, 'import', people[0]?.key ?? '');
  const imported = must(
    await importPeople(handling.store, handling.directory)(command, request),
    'import people',
  );
  if (imported.kind !== 'imported' || imported.plan.problems.length > 0) {
    throw new Error(`the people file has problems: ${JSON.stringify(imported)}`);
  }
};

/** HR changes somebody's entry, and what follows for running reviews is carried out. */
export const changePerson = async (
  company: Company,
  key: string,
  command: PersonCommand,
): Promise<void> => {
  const { handling, now, roster, sources } = company;
  const { person } = roster.get(key);
  const { store } = handling;
  const before = (await store.readStream(`person-${person}`)).length;
  const request = company.request(company.actor('hr'), now, command.type, key);
  must(await handlePersonCommand(handling)(person, command, request), `${command.type} of ${key}`);
  const carrying = carryPersonChange({ ...handling, rows: sources.people });
  for (const event of await store.readStream(`person-${person}`, before)) {
    const carried = await carrying(event, company.request(CLOCKWORK, now, 'carry', event.id));
    must(carried, `what follows from ${command.type} of ${key}`);
  }
};

/** HR takes the review of somebody who left out of a cycle. */
export const withdraw = async (
  company: Company,
  which: 'last' | 'current',
  { key, reason }: { readonly key: string; readonly reason: string },
): Promise<void> => {
  const { handling, now, roster } = company;
  const hr = company.actor('hr');
  const { person } = roster.get(key);
  const reviewId = derivedId<ReviewId>('review', company.cycleId(which), person);
  const command = { type: 'WithdrawReview', by: hr.person, reason } as const;
  const request = company.request(hr, now, 'withdraw', key);
  must(await handleReviewCommand(handling)(reviewId, command, request), `withdraw ${key}`);
};
