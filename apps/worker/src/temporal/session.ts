import { DeadLetters, RelayRows } from '@reprise/postgres-views';
import { Client } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Worker } from '@temporalio/worker';
import { createActivities } from '../activities/index.js';
import type { Place } from '../activities/index.js';
import { follow } from '../platform/follow.js';
import { keepTrying } from '../platform/keep-trying.js';
import { asLeader } from '../platform/leader.js';
import { wordsOf } from '../platform/log.js';
import type { Log } from '../platform/log.js';
import type { Parts } from '../platform/parts.js';
import { Reconciliation } from '../reconcile/index.js';
import { Bells, Relay } from '../relay/index.js';
import { workflowBundle } from './bundle.js';
import { Ringer } from './ringer.js';
import { createWorkers } from './workers.js';

/** Number of the advisory lock of whoever rings. */
const RELAY_LOCK = 7_203_121;

/**
 * One connection to Temporal and all that stands on it: the workers, and in one process of the
 * installation the relay and reconciliation. Ends when told to, with everything in hand finished.
 */
export const liveWith = async (
  address: string,
  parts: Parts,
  signal: AbortSignal,
): Promise<void> => {
  const { environment, installation, log } = parts;
  const { temporalNamespace: namespace } = environment;
  const connection = await NativeConnection.connect({ address });
  try {
    // A server that has just been set up makes its namespace a little later: then we come again.
    await connection.workflowService.describeNamespace({ namespace });
    const client = new Client({ connection, namespace });
    const ringer = new Ringer(client);
    const place: Place = {
      installation,
      relayRows: new RelayRows(installation.pool),
      ringer,
      log,
    };
    const activities = createActivities(place);
    const bundle = await workflowBundle();
    const workers = await createWorkers({
      connection,
      namespace,
      activities,
      workflowBundle: bundle,
    });
    log.info({ address }, 'deadlines pass from here on');
    await Promise.all([runUntil(workers, log, signal), ringUntil(parts, place, signal)]);
  } finally {
    await connection.close();
  }
};

const runUntil = async (
  workers: readonly Worker[],
  log: Log,
  signal: AbortSignal,
): Promise<void> => {
  const stop = (): void => workers.forEach((worker) => worker.shutdown());
  const runs = workers.map((worker) => worker.run());
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.all(runs);
  } catch (problem) {
    // A worker ends by itself only when it cannot go on. The process must not pretend to work:
    // whoever supervises it starts another.
    log.fatal({ problem: wordsOf(problem) }, 'the Temporal worker ended');
    process.exit(1);
  }
};

const ringUntil = (
  { environment, installation, log }: Parts,
  place: Place,
  signal: AbortSignal,
): Promise<void> => {
  const { databaseUrl, cycleRestsMs } = environment;
  const { ringer } = place;
  const deadLetters = new DeadLetters(installation.pool);
  const bells = new Bells({ ringer, deadLetters, log });
  const office = { databaseUrl, lock: RELAY_LOCK, name: 'relay', log, signal };
  return asLeader(office, async (term) => {
    // First what should run, then what is new: a ring that an earlier leader owed is made up for.
    const { store } = installation;
    const reconciliation = new Reconciliation({ ...place, bells, deadLetters });
    const trying = { what: 'reconciliation', log, signal: term };
    await Promise.all([
      follow(new Relay({ ...place, cycleRestsMs }, bells), { store, log, signal: term }),
      keepTrying(trying, () => reconciliation.keepGoing(term)),
    ]);
  });
};
