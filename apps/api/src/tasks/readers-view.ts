import { openingWords, readersOf, readerWords } from '@reprise/domain/visibility';
import type { TaskView } from '@reprise/http-contracts/tasks';
import type { ReadReview } from '../reading/index.js';

/** Who will read what is written here, when, and whether they will know whose it is. */
export const readersView = (
  { flow, state }: Pick<ReadReview, 'flow' | 'state'>,
  block: string,
): TaskView['readers'] =>
  readersOf(flow, block, state).flatMap((rule) =>
    [...rule.to, ...(rule.offices ?? [])].map((role) => ({
      who: readerWords(flow, role),
      when: openingWords(flow, rule),
      anonymous: rule.anonymous,
    })),
  );
