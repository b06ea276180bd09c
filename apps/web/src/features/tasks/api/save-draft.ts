import { savedDraftShape } from '@reprise/http-contracts/tasks';
import { isProblem, send } from '../../../shared/http/index.js';
import type { SaveAnswer } from '../draft/draft-keeper.js';
import { readTask } from './read-task.js';

/** Saves a draft over the version it was written on; a newer one is fetched and shown instead. */
export const saveDraft = async (
  taskId: string,
  draft: { baseVersion: number; content: unknown },
): Promise<SaveAnswer<unknown>> => {
  try {
    const saved = await send({
      method: 'PUT',
      path: `/api/tasks/${taskId}/draft`,
      body: draft,
      response: savedDraftShape,
    });
    return { kind: 'saved', ...saved };
  } catch (error) {
    if (!isProblem(error, 'DRAFT.STALE')) throw error;
    const { draft: theirs } = await readTask(taskId);
    if (theirs === undefined) throw error;
    return { kind: 'conflict', theirs };
  }
};
