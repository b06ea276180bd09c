import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { EmbeddedPostgresProblem } from './embedded-postgres-error.js';

type Circumstances = {
  readonly doing: string;
  readonly where: string;
  readonly port?: number;
  readonly logFile?: string;
};

type Explanation = {
  readonly sign: RegExp;
  readonly problem: EmbeddedPostgresProblem;
  readonly sentence: (at: Circumstances) => string;
};

const EXPLANATIONS: readonly Explanation[] = [
  {
    sign: /Address already in use|could not create any TCP\/IP sockets/,
    problem: 'port in use',
    sentence: ({ port }) =>
      `Port ${port ?? '?'} on 127.0.0.1 is in use by another program. Stop that program or choose another port for the database.`,
  },
  {
    sign: /No space left on device|ENOSPC|Disk quota exceeded/,
    problem: 'disk full',
    sentence: ({ where }) =>
      `The disk that holds ${where} is full. Free some space (an empty installation needs 100 MB) and start again; nothing that was stored is lost.`,
  },
  {
    sign: /Permission denied|EACCES|has wrong ownership|Operation not permitted/,
    problem: 'wrong owner',
    sentence: ({ where }) =>
      `PostgreSQL may not read or write ${where}. Start as the user who owns it, or choose another directory with --data.`,
  },
  {
    sign: /database files are incompatible with server/,
    problem: 'wrong version',
    sentence: ({ where }) =>
      `The database in ${where} was made by another version of PostgreSQL. Start the release that made it and export from there.`,
  },
];

/** Turns what PostgreSQL wrote into a sentence that says what to do; its own words come last. */
export function explainFailure(said: string, at: Circumstances): EmbeddedPostgresError {
  const known = EXPLANATIONS.find(({ sign }) => sign.test(said));
  const words = lastWords(said);
  const seeLog = at.logFile === undefined ? '' : ` The log is ${at.logFile}.`;
  if (known !== undefined) {
    return new EmbeddedPostgresError(known.problem, `${known.sentence(at)}${seeLog}`);
  }
  return new EmbeddedPostgresError(
    'did not start',
    `PostgreSQL could not ${at.doing} (${at.where}): ${words}${seeLog}`,
  );
}

function lastWords(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const grave = lines.filter((line) => /FATAL|PANIC|error/i.test(line));
  return (grave.length > 0 ? grave : lines).slice(-3).join(' / ') || 'it said nothing.';
}
