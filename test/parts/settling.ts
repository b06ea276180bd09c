import { START_POSITION } from '@reprise/application/ports';
import type { Position } from '@reprise/application/ports';
import type { Installation } from '@reprise/installation';
import type { Client } from '@temporalio/client';
import { until } from './until.js';

const FOLLOWERS = ['relay', 'reactor'] as const;

/**
 * Waits until all that follows from what was done has happened. A test that holds the clock must
 * do so before it moves it: a round of the cycle that is under way has read the instant already,
 * and would date what it finds after that too early.
 */
export class Settling {
  /** Up to here everything that follows has happened. */
  private settledAt: Position = START_POSITION;

  constructor(
    private readonly installation: Installation,
    private readonly client: Client,
  ) {}

  async settle(cycleWorkflow: string): Promise<void> {
    const { store } = this.installation;
    for (;;) {
      const head = await store.head();
      if (head === this.settledAt) return;
      await until('the followers have read everything', async () => {
        const read = await Promise.all(FOLLOWERS.map((name) => store.load(name)));
        return read.every((position) => position >= head);
      });
      await until('the cycle rests', () => this.rests(cycleWorkflow));
      if ((await store.head()) === head) this.settledAt = head;
    }
  }

  /** Whether a workflow has nothing in hand; one that ended has not either. */
  async rests(workflowId: string): Promise<boolean> {
    const described = await this.client.workflow
      .getHandle(workflowId)
      .describe()
      // Temporal may be away at the moment: then nobody knows.
      .catch(() => undefined);
    if (described === undefined) return false;
    const { pendingActivities, pendingWorkflowTask } = described.raw;
    return (pendingActivities ?? []).length === 0 && pendingWorkflowTask === null;
  }
}
