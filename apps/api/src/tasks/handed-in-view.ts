import { ERASED, stillMay } from '@reprise/domain/review';
import type { SubmissionContent } from '@reprise/domain/review';
import type { TaskView, WorkBody } from '@reprise/http-contracts/tasks';
import type { OwnTask } from './own-tasks.js';

/** One's own answer, where something may still be done with it. */
export const handedInView = ({ flow, state, task, now }: OwnTask): TaskView['handedIn'] => {
  const still = stillMay({ flow, state, at: now }, task);
  if (still === undefined || (!still.revise && !still.withdraw)) return undefined;
  const work = workOf(still.submission.content);
  return work && { mayRevise: still.revise, mayWithdraw: still.withdraw, work };
};

const workOf = (content: SubmissionContent): WorkBody | undefined => {
  switch (content.kind) {
    case 'answer':
      return content.answer === ERASED
        ? undefined
        : { kind: 'answer', answer: { fields: { ...content.answer.fields } } };
    case 'goals':
      return content.goals === ERASED ? undefined : { kind: 'goals', goals: content.goals };
    case 'nomination':
      return { kind: 'nomination', people: [...content.people] };
    case 'receipt': {
      const { kind, stance, comment } = content;
      return comment === ERASED ? undefined : { kind, stance, comment };
    }
    case 'decision':
    case 'ballot':
    case 'appeal':
      return undefined;
  }
};
