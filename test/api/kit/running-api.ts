import { get } from 'node:http';
import { readEnvironment, startServer } from '@reprise/api';
import type { StartedServer } from '@reprise/api';
import { personIdOf } from '@reprise/domain/directory';
import { openInstallation } from '@reprise/installation';
import type { Installation } from '@reprise/installation';
import { temporaryPostgres } from '@reprise/testing/postgres';
import { Installation as Scenario } from '@reprise/testing/scenario';
import { Client } from './client.js';

/** An API on a PostgreSQL of its own, and the hands of a spec on both. */
export interface RunningApi {
  readonly server: StartedServer;
  readonly installation: Installation;
  /** The small service centre; it is empty until the scenario launches. */
  readonly scenario: Scenario;
  /** A browser nobody is signed in on. */
  browser(): Client;
  /** A browser on which somebody of the centre is signed in. */
  as(employeeNumber: string): Promise<Client>;
  /** Status of a read that calls this machine by another name, as a rebound name would. */
  askedAs(host: string, path: string): Promise<number>;
  stop(): Promise<void>;
}

/** `fetch` lets nobody choose the name it calls by. */
const askedAs = (address: string, host: string, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(new URL(path, address), { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });

export const runningApi = async (
  mode: 'demo' | 'empty',
  env: NodeJS.ProcessEnv = {},
): Promise<RunningApi> => {
  const postgres = await temporaryPostgres();
  const installation = await openInstallation(postgres.connectionString);
  const server = await startServer({
    ...readEnvironment({ ...env, DATABASE_URL: postgres.connectionString, REPRISE_MODE: mode }),
    port: 0,
  }).catch(async (problem: unknown) => {
    await installation.close();
    await postgres.stop();
    throw problem;
  });
  const browser = (): Client => new Client(server.address, server.routes);
  return {
    server,
    installation,
    scenario: new Scenario(installation.store, installation.joins),
    browser,
    as: async (employeeNumber) => {
      const client = browser();
      const body = { personId: personIdOf(employeeNumber) };
      await client.send('/api/demo/switch', { method: 'POST', body });
      return client;
    },
    askedAs: (host, path) => askedAs(server.address, host, path),
    stop: async () => {
      await server.close();
      await installation.close();
      await postgres.stop();
    },
  };
};
