import { handleCalibrationCommand } from '@reprise/application/calibrations';
import type { OnCalibration } from '@reprise/application/calibrations';
import { as } from '@reprise/domain/kernel';
import type { CalibrationId } from '@reprise/domain/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { INSTALLATION } from '../platform/installation.js';
import type { Installation } from '../platform/installation.js';
import { orProblem } from '../platform/problem.js';
import { Sessions } from '../session/session.js';

export interface Done {
  readonly position: string;
}

/** What somebody does in a session. Who may do it and whether it fits the quotas, it decides. */
@Injectable()
export class SessionActs {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  async send(request: FastifyRequest, id: string, command: OnCalibration): Promise<Done> {
    const asked = await this.sessions.command(request);
    const handle = handleCalibrationCommand(this.installation.handling);
    const { position } = orProblem(await handle(as<CalibrationId>(id), command, asked));
    return { position };
  }
}
