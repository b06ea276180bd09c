import { NestFactory } from '@nestjs/core';
import { openInstallation } from '@reprise/installation';
import { openMailer } from './notifications/index.js';
import type { Environment } from './platform/environment.js';
import type { Log } from './platform/log.js';
import { NestLog } from './platform/nest-log.js';
import { WorkerModule } from './worker.module.js';

export interface StartedWorker {
  /** Finishes what is in hand, saves where it stands, and closes connections, the database last. */
  close(): Promise<void>;
}

/** Starts the whole worker in this process. It needs PostgreSQL; Temporal may come later. */
export const startWorker = async (environment: Environment, log: Log): Promise<StartedWorker> => {
  const installation = await openInstallation(environment.databaseUrl);
  const mailer = openMailer(environment.mail);
  const parts = { environment, installation, mailer, log };
  const app = await NestFactory.createApplicationContext(WorkerModule.of(parts), {
    logger: new NestLog(log),
  });
  return {
    close: async () => {
      await app.close();
      await mailer?.close();
      await installation.close();
    },
  };
};
