import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleOption } from '@temporalio/worker';

/** Written by `scripts/bundle.mjs`, which the build calls: bundling costs a start two seconds. */
const PREBUILT = fileURLToPath(new URL('../workflow-bundle.cjs', import.meta.url));

/** The workflows' own folder, beside which their built files lie. */
const workflowsFile = (): string => fileURLToPath(import.meta.resolve('@reprise/workflows'));

/** The workflows as one script: the one that was built, unless it is older than they are. */
export const workflowBundle = async (): Promise<WorkflowBundleOption> => {
  const entry = workflowsFile();
  return isFresh(entry) ? { codePath: PREBUILT } : bundleWorkflowCode({ workflowsPath: entry });
};

const isFresh = (entry: string): boolean => {
  const builtAt = statSync(PREBUILT, { throwIfNoEntry: false })?.mtimeMs;
  return builtAt !== undefined && builtAt >= newestIn(join(entry, '..'));
};

const newestIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .reduce((latest, name) => Math.max(latest, statSync(join(folder, name)).mtimeMs), 0);
