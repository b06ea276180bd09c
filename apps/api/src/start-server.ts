import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Environment } from './platform/environment.js';
import { openForApi } from './platform/installation.js';
import { JsonLogger } from './platform/json-logger.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { RequestLog } from './platform/request-log.js';
import { routesOf } from './platform/routes/index.js';
import type { Route } from './platform/routes/index.js';
import { guardAgainstOtherOrigins } from './platform/same-origin.js';
import { secureHeaders } from './platform/secure-headers.js';
import { openAccounts } from './session/accounts.js';
import { hasLeft } from './session/has-left.js';
import { mountAccounts } from './session/mount-accounts.js';
import { sessionSecret } from './session/secret.js';
import { serveWeb } from './web/serve-web.js';

/** An import of 50,000 people is about 4 MB; whatever is longer than this is a mistake. */
const BODY_LIMIT = 6 * 1024 * 1024;

export interface StartedServer {
  /** Where it listens, e.g. `http://127.0.0.1:4480`. */
  readonly address: string;
  /** What it answers to, as declared. */
  readonly routes: readonly Route[];
  /** Ends streams and connections in order, the database last. */
  close(): Promise<void>;
}

/** Starts the whole API in this process. It needs PostgreSQL and nothing else. */
export const startServer = async (environment: Environment): Promise<StartedServer> => {
  const installation = await openForApi(environment);
  const secret = await sessionSecret(installation.pool, environment.secret);
  const accounts = await openAccounts(environment.databaseUrl, {
    secret,
    baseURL: urlOf(environment),
    hasLeft: (personId) => hasLeft(installation, personId),
  });
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    trustProxy: [...environment.trustedProxies],
  });
  const server = adapter.getInstance();
  const logger = new JsonLogger();
  for (const equip of [secureHeaders, guardAgainstOtherOrigins]) equip(server);
  new RequestLog(logger).follow(server);
  mountAccounts(server, accounts);
  await serveWeb(server, environment.webRoot);
  const root = AppModule.of({ installation, accounts });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger });
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(environment.port, environment.host);
  return {
    address: await app.getUrl(),
    routes: routesOf(app.get(DiscoveryService, { strict: false })),
    close: once(async () => {
      await app.close();
      await accounts.pool.end();
      await installation.close();
    }),
  };
};

/** Asked to close twice, it closes once, and both wait for it. */
const once = (close: () => Promise<void>): (() => Promise<void>) => {
  let closing: Promise<void> | undefined;
  return () => (closing ??= close());
};

const urlOf = ({ publicUrl, port }: Environment): string =>
  publicUrl ?? `http://localhost:${String(port)}`;
