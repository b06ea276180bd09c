import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { recordedHistories } from './histories.js';

const workflowsPath = resolve(import.meta.dirname, '../../workflows/src/index.ts');
let workflowBundle: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
}, 60_000);

describe('workflows that began under an earlier release', () => {
  it('go on under this one: every recorded history is replayed to its end', async () => {
    const histories = recordedHistories();
    const replayed = [];
    for await (const { workflowId, error } of Worker.runReplayHistories(
      { workflowBundle, replayName: 'recorded' },
      histories,
    )) {
      expect({ workflowId, error }).toEqual({ workflowId, error: undefined });
      replayed.push(workflowId.split('/', 1)[0]);
    }
    expect(replayed.toSorted()).toEqual(['cohort', 'improvement-plan', 'review-cycle']);
  }, 60_000);
});
