import { importMeasuresFile } from '@reprise/application/measures';
import { readMeasuresCsv } from '@reprise/people-csv/measures';
import { Controller, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { On, take } from '../platform/routes/index.js';
import type { Answers } from '../platform/routes/index.js';
import { Sessions } from '../session/session.js';
import { measuresReport } from './measures-report.js';
import { importMeasures } from './measures.routes.js';

/** Actuals of KPIs, as HR brings them month by month. */
@Controller()
export class MeasuresController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @On(importMeasures)
  async import(@Req() request: FastifyRequest): Promise<Answers<typeof importMeasures>> {
    const command = await this.sessions.command(request);
    const { name, content, ...asked } = take(importMeasures, request).body;
    const bytes = Buffer.from(content, 'base64');
    const { rows, problems } = readMeasuresCsv(bytes);
    // A file that is broken as a file is only looked at: half of it must not be taken for the whole.
    const dryRun = asked.dryRun || problems.length > 0;
    const source = { name, digest: createHash('sha256').update(bytes).digest('hex') };
    const file = { rows, source, dryRun, skipProblems: asked.skipProblems };
    const imported = orProblem(await importMeasuresFile(this.installation.handling)(file, command));
    return measuresReport(file, problems, imported);
  }
}
