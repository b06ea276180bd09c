import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';

const { History } = proto.temporal.api.history.v1;
const FOLDER = resolve(import.meta.dirname, '../histories');

export interface Recorded {
  readonly workflowId: string;
  readonly history: object;
}

/**
 * Keeps what a workflow went through, so that later code can be tried on it. Called by the specs
 * when REPRISE_RECORD_HISTORIES is set; done once a release.
 */
export const recordHistory = async (
  client: Client,
  workflowId: string,
  as: string,
): Promise<void> => {
  if (process.env['REPRISE_RECORD_HISTORIES'] === undefined) return;
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const shape = { longs: String, enums: String, bytes: String };
  const told = History.toObject(History.fromObject(history), shape);
  const text = JSON.stringify({ workflowId, history: told }, undefined, 2);
  mkdirSync(FOLDER, { recursive: true });
  // Which process on which machine did it, is nobody's business and differs each time.
  writeFileSync(join(FOLDER, `${as}.json`), `${text.replaceAll(/"\d+@[^"]*"/g, '"worker"')}\n`);
};

export const recordedHistories = (): readonly Recorded[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const kept = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Recorded;
      return { workflowId: kept.workflowId, history: History.fromObject(kept.history) };
    });
