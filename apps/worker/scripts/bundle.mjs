// Bundles the workflows once, at build time, so that no start has to. Run after `tsc -b`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const workflowsPath = fileURLToPath(import.meta.resolve('@reprise/workflows'));
const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
writeFileSync(fileURLToPath(new URL('../dist/workflow-bundle.cjs', import.meta.url)), code);
