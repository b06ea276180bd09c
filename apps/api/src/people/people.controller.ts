import { DIRECTORY_ZONE, importPeople as importFile } from '@reprise/application/directory';
import { mayAct } from '@reprise/domain/access';
import type { PersonFact } from '@reprise/domain/facts';
import { as } from '@reprise/domain/kernel';
import { readPeopleCsv } from '@reprise/people-csv';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cursorOf, partsOf } from '../platform/cursor.js';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { Names } from '../platform/names.js';
import { orProblem, Problem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { PeopleList } from './people-list.js';
import { importPeople, readPeople, readPerson } from './people.routes.js';
import { colleague, listedPerson, personView } from './person-words.js';

/** The directory: who is there, and imports of it. */
@Controller()
export class PeopleController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Names) private readonly names: Names,
    @Inject(PeopleList) private readonly list: PeopleList,
  ) {}

  @On(readPeople)
  async read(@Req() request: FastifyRequest): Promise<Answers<typeof readPeople>> {
    const actor = await this.sessions.actor(request);
    const { query, unit, limit, cursor } = take(readPeople, request).query;
    await this.names.refresh();
    const seesAll = mayAct(actor, 'read people') === undefined;
    // Colleagues are looked up, not listed: the whole directory is not everybody's to copy.
    if (!seesAll && (query ?? '') === '') return { items: [] };
    const [after = ''] = cursor === undefined ? [] : partsOf(cursor, 1);
    const found = await this.list.find({ query, unit, after, limit });
    const items = found.slice(0, limit).flatMap((fact) => this.listed(fact, seesAll));
    const last = found.length > limit ? found[limit - 1] : undefined;
    return { items, ...(last === undefined ? {} : { nextCursor: cursorOf(last.employeeNumber) }) };
  }

  /** To colleagues somebody who has left is not there any more. */
  private listed(fact: PersonFact, seesAll: boolean) {
    if (seesAll) return [listedPerson(fact, this.names)];
    return fact.employment === 'left' ? [] : [colleague(fact, this.names)];
  }

  @On(readPerson)
  async person(@Req() request: FastifyRequest): Promise<Answers<typeof readPerson>> {
    const actor = await this.sessions.actor(request);
    const denied = mayAct(actor, 'read people');
    if (denied !== undefined) orProblem(denied);
    await this.names.refresh();
    const fact = this.names.fact(as(take(readPerson, request).params.personId));
    if (fact === undefined) throw new Problem('PERSON.UNKNOWN');
    return personView(fact, this.names, mayAct(actor, 'change people') === undefined);
  }

  @On(importPeople)
  async import(@Req() request: FastifyRequest): Promise<Answers<typeof importPeople>> {
    const command = await this.sessions.command(request);
    const { content, dryRun } = take(importPeople, request).body;
    const file = readPeopleCsv(Buffer.from(content, 'base64'));
    const { store, directory } = this.installation.handling;
    // A file that is broken as a file is only looked at: half of it must not be taken for the whole.
    const isOnlyRead = dryRun || file.problems.length > 0;
    const asked = {
      rows: file.rows,
      dryRun: isOnlyRead,
      skipProblems: false,
      zone: DIRECTORY_ZONE,
    };
    const { answer, plan } = orProblem(await importFile(store, directory)(asked, command));
    orProblem(answer);
    const { rows, joined, changed, units } = plan;
    const errors = [...file.problems, ...plan.problems].toSorted((a, b) => a.row - b.row);
    return { rows, joined, changed, units, errors };
  }
}
