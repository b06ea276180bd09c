import { cohort, improvementPlan, reviewCycle } from '@reprise/workflows';
import { nudgeSignal } from '@reprise/workflows/messages';
import { TASK_QUEUE } from '@reprise/workflows/queues';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';

/** `review-cycle/<cycle>`, `cohort/<cycle>/<n>` or `improvement-plan/<plan>`. */
export type WorkflowId = string;

export const cycleWorkflow = (cycleId: string): WorkflowId => `review-cycle/${cycleId}`;

/** Whether a clock of the due table is kept by a workflow; the directory’s own is not. */
export const isKeptByWorkflow = (clock: string): boolean => KINDS.has(kindOf(clock));

const KINDS: ReadonlySet<string> = new Set(['review-cycle', 'cohort', 'improvement-plan']);
const kindOf = (workflowId: WorkflowId): string => workflowId.slice(0, workflowId.indexOf('/'));

const CURSOR = '';

/** Rings the doorbells of workflows, and starts those that do not run. */
export class Ringer {
  constructor(private readonly client: Client) {}

  /** Started where it does not run: a ring is never lost, whatever became of Temporal’s data. */
  async ring(workflowId: WorkflowId, position: string): Promise<void> {
    const common = {
      workflowId,
      taskQueue: TASK_QUEUE,
      signal: nudgeSignal,
      signalArgs: [{ position }] as [{ position: string }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    } as const;
    const { workflow } = this.client;
    const clock = { clock: workflowId, cursor: CURSOR };
    switch (kindOf(workflowId)) {
      case 'review-cycle': {
        const cycleId = workflowId.slice('review-cycle/'.length);
        const args: [{ cycleId: string; cursor: string }] = [{ cycleId, cursor: CURSOR }];
        await workflow.signalWithStart(reviewCycle, { ...common, args });
        return;
      }
      case 'improvement-plan':
        await workflow.signalWithStart(improvementPlan, { ...common, args: [clock] });
        return;
      case 'cohort':
        await workflow.signalWithStart(cohort, { ...common, args: [clock] });
        return;
      default:
        throw new Error(`no workflow keeps ${workflowId}`);
    }
  }

  /** For what is over: whoever still runs may look; nobody is started for it. */
  async ringIfThere(workflowId: WorkflowId, position: string): Promise<void> {
    try {
      await this.client.workflow.getHandle(workflowId).signal(nudgeSignal, { position });
    } catch (problem) {
      if (!(problem instanceof WorkflowNotFoundError)) throw problem;
    }
  }
}
