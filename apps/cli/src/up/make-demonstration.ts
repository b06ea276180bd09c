import { START_POSITION } from '@reprise/application/ports';
import { personas, seedDemonstration } from '@reprise/demonstration';
import type { Instant } from '@reprise/domain/kernel';
import { eraseLog, openInstallation } from '@reprise/installation';
import type { Installation, Opening } from '@reprise/installation';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Terminal } from './terminal.js';
import { UpError } from './up-error.js';

export type DemonstrationRequest = {
  readonly dataDir: string;
  readonly postgres: string;
  readonly terminal: Terminal;
  /** Aborted when everything is to stop; what was made until then is made anew next time. */
  readonly signal: AbortSignal;
};

/** Tried in turn: on some day the chances of a seed may lead the story somewhere it may not go. */
const SEEDS = [1, 2, 3] as const;

/**
 * Fills an empty installation with the demonstration, once. While it is made a file in the data
 * folder says so: found there at a later start, nobody has worked in it yet and it is made anew. A
 * log that holds anything else is somebody's, and left alone.
 */
export async function makeDemonstration(request: DemonstrationRequest): Promise<void> {
  const { dataDir, postgres, terminal } = request;
  const file = join(dataDir, 'demonstration');
  const state = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none';
  if (state === 'made') return;
  const author = await firstAuthor(postgres);
  const isHalfMade = state === 'making' && author === DIRECTOR;
  if (author !== undefined && !isHalfMade) return;
  if (isHalfMade) {
    terminal.say('The demonstration was not finished last time and is made anew.');
    await eraseLog(postgres);
  }
  writeFileSync(file, 'making\n');
  await makeWithAnySeed(request);
  writeFileSync(file, 'made\n');
}

/** Who did the first thing in the story. */
const DIRECTOR = personas.find(({ key }) => key === 'hr')?.person;

/** Who did the first thing in this log; nobody while it is empty. */
async function firstAuthor(postgres: string): Promise<string | undefined> {
  return withInstallation(postgres, async ({ store }) => {
    const [first] = await store.readAll({ after: START_POSITION, limit: 1 });
    return first?.metadata.actor;
  });
}

async function makeWithAnySeed(request: DemonstrationRequest): Promise<void> {
  const { postgres, terminal, signal } = request;
  for (const seed of SEEDS) {
    try {
      const making = (installation: Installation) => make(installation, seed, request);
      // A crash makes it anew anyway, so nothing waits for the disk; the last commit does.
      await withInstallation(postgres, making, { commits: 'later' });
      await withInstallation(postgres, forgetNews);
      return;
    } catch (problem) {
      signal.throwIfAborted();
      terminal.say(problem instanceof Error ? problem.message : String(problem));
      await eraseLog(postgres);
    }
  }
  throw new UpError('The demonstration cannot be made. Start without it: npm start -- --empty');
}

async function make(
  installation: Installation,
  seed: number,
  { terminal, signal }: DemonstrationRequest,
): Promise<void> {
  terminal.say('Making the demonstration: a company and its last two years …');
  const { handling, joins, consoleRows, digest, roles } = installation;
  const now = await installation.clock.now();
  const told = progress(now, (percent) => terminal.say(`… ${percent} %`));
  const began = performance.now();
  await seedDemonstration(
    { handling, joins, people: consoleRows, digest, grant: (id, held) => roles.grant(id, held) },
    {
      ...{ now, seed },
      onProgress: (at) => {
        signal.throwIfAborted();
        told(at);
      },
    },
  );
  const seconds = Math.round((performance.now() - began) / 1_000);
  terminal.say(
    `The demonstration is made (${seconds} s). Try it as one of ${personas.length} people.`,
  );
}

/** Those of the worker who follow the log. */
const FOLLOWERS = ['notifier', 'reactor', 'relay'] as const;

/** What happened in the story is no news to anybody: no mail goes out for it, nothing is carried. */
async function forgetNews({ store }: Installation): Promise<void> {
  const head = await store.head();
  for (const follower of FOLLOWERS) await store.save(follower, head);
}

const STEP = 25;

/** Says a quarter of the way whenever one is behind us; the way is as long as the story's days. */
function progress(now: Instant, say: (percent: number) => void): (at: Instant) => void {
  let first: number | undefined;
  let said = 0;
  return (at) => {
    const here = Date.parse(at);
    first ??= here;
    const percent = ((here - first) / (Date.parse(now) - first)) * 100;
    const quarter = Math.floor(percent / STEP) * STEP;
    if (quarter <= said) return;
    said = quarter;
    say(quarter);
  };
}

async function withInstallation<T>(
  postgres: string,
  act: (installation: Installation) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const installation = await openInstallation(postgres, opening);
  try {
    return await act(installation);
  } finally {
    await installation.close();
  }
}
