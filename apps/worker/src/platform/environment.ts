import { join } from 'node:path';

export interface Environment {
  readonly databaseUrl: string;
  /** Folder of this installation's files; where a parent tells the address of Temporal. */
  readonly dataDir: string | undefined;
  /** Where Temporal is, when somebody else runs it. */
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  /** Milliseconds a busy cycle rests between two looks at what it owes its reviews. */
  readonly cycleRestsMs: number;
  readonly mail: MailSettings;
  /** The address people type; links in messages begin with it. */
  readonly publicUrl: string;
  /** The process that watches over this one. */
  readonly parentPid: number | undefined;
}

export type MailSettings = { readonly from: string } & (
  | { readonly kind: 'smtp'; readonly url: string }
  /** Messages as files, for a demonstration. */
  | { readonly kind: 'outbox'; readonly folder: string }
  /** Nowhere to send to: people have their inbox in the application. */
  | { readonly kind: 'none' }
);

const CYCLE_RESTS_MS = 250;

/** Reads the environment once, and says what is missing in words. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const given = (name: string): string | undefined => env[name] || undefined;
  const databaseUrl = given('DATABASE_URL');
  if (databaseUrl === undefined) {
    throw new Error(
      'DATABASE_URL is not set. Start with `npm start`, or point it at a PostgreSQL.',
    );
  }
  const dataDir = given('REPRISE_DATA');
  const port = given('REPRISE_PORT') ?? '4480';
  return {
    databaseUrl,
    dataDir,
    temporalAddress: given('TEMPORAL_ADDRESS'),
    temporalNamespace: given('TEMPORAL_NAMESPACE') ?? 'reprise',
    cycleRestsMs: Number(given('REPRISE_CYCLE_RESTS_MS') ?? CYCLE_RESTS_MS),
    mail: mailSettings(given, dataDir),
    publicUrl: given('REPRISE_URL') ?? `http://localhost:${port}`,
    parentPid: pidOf(given('REPRISE_PARENT_PID')),
  };
};

const mailSettings = (
  given: (name: string) => string | undefined,
  dataDir: string | undefined,
): MailSettings => {
  const from = given('REPRISE_MAIL_FROM') ?? 'Reprise 复盘 <reprise@localhost>';
  const url = given('REPRISE_SMTP_URL');
  if (url !== undefined) return { kind: 'smtp', from, url };
  return dataDir === undefined
    ? { kind: 'none', from }
    : { kind: 'outbox', from, folder: join(dataDir, 'outbox') };
};

const pidOf = (text: string | undefined): number | undefined => {
  const pid = Number(text);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
};
